import { type DueImport, takeDueImports } from "../shared/core/hotline/store/imports";
import { workImport } from "../shared/core/hotline/workImport";
import type { Job } from "../shared/runtime/serveTimer";

/** Files a minute's run takes up, and parts of each it may work through; the rest waits for the next. */
const MOST_A_RUN = 2;
const PARTS_A_RUN = 12;

/** Files of the hotline become cases, part by part, each part in a transaction of its own. */
export const workImports: Job<DueImport> = {
  name: "workImports",
  async due(tx, now) {
    const due = await takeDueImports(tx, now, MOST_A_RUN);
    return due.flatMap((one) => Array.from({ length: PARTS_A_RUN }, () => one));
  },
  run: async (tx, due, now, environment) => workImport(tx, due, await environment.storage(), now),
};
