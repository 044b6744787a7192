import { newestOf } from "../shared/core/seal/keys";
import { MOST_LINES, sealCommunity } from "../shared/core/seal/sealCommunity";
import { communitiesToSeal } from "../shared/core/seal/store/unsealed";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 200;

/** Each community whose lines have waited long enough gets a signed head; so does one whose log is to go over to a newer key. */
export const sealLedgers: Job<{ communityId: string }> = {
  name: "sealLedgers",
  due: (tx, now, environment) =>
    communitiesToSeal(tx, newestOf(environment.sealKeys()).publicKey, MOST_LINES, now, MOST_A_RUN),
  run: async (tx, { communityId }, now, environment) => {
    await sealCommunity(tx, environment.sealKeys(), communityId, now);
  },
};
