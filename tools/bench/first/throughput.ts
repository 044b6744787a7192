import { standOn } from "../kit/call";
import { against, type Figure } from "../kit/figures";
import { liveBare } from "../kit/floor";
import { liveThrough } from "../kit/lifecycle";
import { alternate, median, rate } from "../kit/measure";
import type { Site } from "../kit/site";

const ROUNDS = 20;
const WARM_UP_MS = 1_500;
const ROUND_MS = 500;

/** Full order lifecycles a second with every lane at it, beside the floor. */
export async function throughput(name: string, { engine, lanes }: Site): Promise<Figure> {
  standOn(engine.connections);
  const subject = (milliseconds: number) => rate(lanes, milliseconds, liveThrough);
  const floor = (milliseconds: number) =>
    rate(lanes, milliseconds, (lane) => engine.bare((bare) => liveBare(bare, lane.next())));
  await subject(WARM_UP_MS);
  await floor(WARM_UP_MS);
  const measured = await alternate(
    ROUNDS,
    () => subject(ROUND_MS),
    () => floor(ROUND_MS),
  );
  const ratios = measured.subject.map((value, round) => value / measured.floor[round]!);
  return against(name, median(measured.subject), median(measured.floor), "lifecycles/s", median(ratios));
}
