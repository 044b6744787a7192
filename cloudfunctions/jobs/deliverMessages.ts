import { deliver } from "../shared/core/clearing/deliver";
import { type Message, takeDue } from "../shared/core/outbox/store/outbox";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 100;

/** What one community has to tell another is done there. */
export const deliverMessages: Job<Message> = {
  name: "deliverMessages",
  due: (tx, now) => takeDue(tx, now, MOST_A_RUN),
  run: (tx, message, now) => deliver(tx, message, now),
};
