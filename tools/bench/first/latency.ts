import { standOn } from "../kit/call";
import type { Bare } from "../kit/engines";
import { against, type Figure } from "../kit/figures";
import { bookBare, claimBare } from "../kit/floor";
import type { Lane, Turn } from "../kit/lanes";
import { book, bookOpen, claim } from "../kit/lifecycle";
import { alternate, quantile, timed } from "../kit/measure";
import type { Site } from "../kit/site";

const ROUNDS = 30;
const CALLS_A_ROUND = 24;

/** One call, as the functions do it and bare, on something made ready before the watch starts. */
interface Measured<Ready> {
  name: string;
  ready(turn: Turn): Promise<Ready>;
  subject(turn: Turn, ready: Ready): Promise<unknown>;
  floor(bare: Bare, turn: Turn, ready: Ready): Promise<void>;
}

const booking: Measured<void> = {
  name: "booking",
  ready: () => Promise.resolve(),
  subject: (turn) => book(turn),
  floor: (bare, turn) => bookBare(bare, turn),
};

const claiming: Measured<string> = { name: "claiming", ready: bookOpen, subject: claim, floor: claimBare };

/** Median and 95th percentile of booking and of claiming, each client calling again as soon as it is answered. */
export async function latencies(name: string, site: Site): Promise<Figure[]> {
  standOn(site.engine.connections);
  return [...(await latencyOf(name, site, booking)), ...(await latencyOf(name, site, claiming))];
}

async function latencyOf<Ready>(name: string, { engine, lanes }: Site, measured: Measured<Ready>): Promise<Figure[]> {
  const subject = () => sample(lanes, measured, (turn, ready) => measured.subject(turn, ready));
  const floor = () =>
    sample(lanes, measured, (turn, ready) => engine.bare((bare) => measured.floor(bare, turn, ready)));
  await subject();
  await floor();
  const rounds = await alternate(ROUNDS, subject, floor);
  const [took, least] = [rounds.subject.flat(), rounds.floor.flat()];
  const figure = (words: string, share: number) =>
    against(`${measured.name}, ${words} · ${name}`, quantile(took, share), quantile(least, share), "ms");
  return [figure("median", 0.5), figure("p95", 0.95)];
}

/** Every lane works off its share of the round's calls; each call is timed alone. */
async function sample<Ready>(
  lanes: readonly Lane[],
  { ready }: Measured<Ready>,
  work: (turn: Turn, ready: Ready) => Promise<unknown>,
): Promise<number[]> {
  const share = Math.ceil(CALLS_A_ROUND / lanes.length);
  const prepared: { turn: Turn; ready: Ready }[][] = [];
  for (const lane of lanes) {
    const turns = Array.from({ length: share }, () => lane.next());
    const made = [];
    for (const turn of turns) made.push({ turn, ready: await ready(turn) });
    prepared.push(made);
  }
  const took = prepared.map(async (turns) => {
    const each: number[] = [];
    for (const { turn, ready: made } of turns) each.push(await timed(() => work(turn, made)));
    return each;
  });
  return (await Promise.all(took)).flat();
}
