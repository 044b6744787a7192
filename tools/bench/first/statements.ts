import { standOn } from "../kit/call";
import { against, type Figure } from "../kit/figures";
import { liveBare } from "../kit/floor";
import { liveThrough } from "../kit/lifecycle";
import type { Site } from "../kit/site";
import { watched, watchedBare } from "../kit/watched";

/** How many statements a lifecycle sends, the two reads of the codes among them. */
export async function statements({ engine, lanes }: Site): Promise<Figure> {
  const lane = lanes[0]!;
  let sent = 0;
  const tell = () => void (sent += 1);
  standOn(watched(engine.connections, tell));
  await liveThrough(lane);
  const subject = sent;
  sent = 0;
  await engine.bare((bare) => liveBare(watchedBare(bare, tell), lane.next()));
  return against("statements a lifecycle", subject, sent, "statements");
}
