import { Broken, named } from "./faults.js";

/**
 * What a check says, or the fault it met; any other exception would be a mistake of ours.
 * @template T
 * @param {() => T} check
 * @returns {({ ok: true } & T) | { ok: false, fault: import("./index.js").Fault }}
 */
export function report(check) {
  try {
    return { ok: true, ...check() };
  } catch (error) {
    if (error instanceof Broken) return { ok: false, fault: error.fault };
    throw error;
  }
}

/**
 * Faults within are those of another file than the one that is checked.
 * @template T
 * @param {"older" | "heads"} file
 * @param {() => T} check
 */
export function inFile(file, check) {
  try {
    return check();
  } catch (error) {
    if (error instanceof Broken) throw new Broken(named({ ...error.fault, file }));
    throw error;
  }
}
