import { batchResults } from "./batchResults";
import { drawResults } from "./drawResults";
import { importFaults } from "./importFaults";
import { imports } from "./imports";
import { resultBatches } from "./resultBatches";
import { startImport } from "./startImport";

/** Files of the hotline and what goes back to it. */
export const hotlineHandlers = { batchResults, drawResults, importFaults, imports, resultBatches, startImport };
