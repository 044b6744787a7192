import { standOn } from "../kit/call";
import type { Engine } from "../kit/engines";
import { against, alone, type Figure } from "../kit/figures";
import { buildWorld } from "../kit/world";
import { bytesACase, fill } from "./fill";
import { importing } from "./imports";
import { givingBack } from "./results";
import { judged, parts, placeAndKind, qualityOf } from "./labelled";
import { lookups, queuePage } from "./lookups";
import { checkPlans } from "./plans";
import { sweep } from "./sweep";
import { settle } from "./town";

export interface Scale {
  /** How many cases there are, growing. */
  sizes: readonly number[];
  /** How many clocks are due in a sweep: a few, then many. */
  due: readonly [number, number];
  /** Rows of the hotline's file. */
  rows: number;
  /** Rounds of what is looked up. */
  looks: number;
}

/** Among fewer the planner rightly reads the whole table. */
const PLANS_FROM_CASES = 10_000;

/** What is shown as the same thing and is, beside what place and kind alone would show. */
export function qualities(): Figure[] {
  return (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
    const pairs = judged(part);
    const [quality, floor] = [qualityOf(pairs), placeAndKind(pairs)];
    return [
      alone(`similar · labelled pairs · ${part}`, pairs.length, "pairs"),
      against(`similar · precision · ${part}`, quality.precision, floor.precision, "share"),
      against(`similar · recall · ${part}`, quality.recall, floor.recall, "share"),
    ];
  });
}

/** What a resident, a handler, the timer and the hotline wait for as cases come to be many. */
export async function measured(engine: Engine, scale: Scale, say: (doing: string) => void): Promise<Figure[]> {
  const { connections } = engine;
  const world = await buildWorld(engine, { residents: 100, volunteers: 2 });
  const town = await engine.asAdmin((session) => settle(session, world));
  standOn(connections);
  const figures: Figure[] = [];
  const first = new Map<string, Figure>();
  let filled = 0;
  for (const size of scale.sizes) {
    const name = size.toExponential().replace("+", "");
    say(`${size} cases, each with two clocks`);
    await engine.asAdmin((session) => fill(session, town, filled + 1, size));
    filled = size;
    if (size >= PLANS_FROM_CASES) await checkPlans(connections, town);
    say(`lookups, a handler's page and the sweep among ${size}`);
    const found = [
      ...(await lookups(connections, town, scale.looks, name)),
      await queuePage(connections, town, scale.looks, name),
      ...(await engine.asAdmin((session) => sweep(connections, session, town, scale.due, name))),
      alone(`disk · bytes a case.${name}`, await engine.asAdmin(bytesACase), "bytes"),
    ];
    say(`${scale.rows} rows of the hotline beside ${size}`);
    found.push(await importing(connections, town, scale.rows, name));
    found.push(await givingBack(connections, town, scale.rows, name));
    figures.push(...found);
    for (const figure of found) {
      const what = figure.name.slice(0, figure.name.lastIndexOf("."));
      const before = first.get(what);
      if (before) figures.push(against(`growth · ${what}`, figure.value, before.value, figure.unit));
      else first.set(what, figure);
    }
  }
  return figures;
}
