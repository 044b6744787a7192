import type { Fault, PassbookRight } from "./verifier";

/** The check of a downloaded passbook, and what came of comparing it with what this device knew. */
export type Judgement =
  | { right: true; report: PassbookRight; isKeyNew: boolean; isKept: boolean }
  | { right: false; fault: Fault; isOtherKey: boolean; knownKey: string | undefined };

interface Device {
  knownKey: string | undefined;
  /** The passbook downloaded last. */
  older: string | undefined;
  check(key: string, older: string | undefined): PassbookRight | { ok: false; fault: Fault };
  rememberKey(key: string): void;
  /** Answers whether there was room. */
  keep(): boolean;
}

/**
 * Judges a passbook as its member's own device can: by the key it saw first, and against the passbook it saw last.
 * Only one that is right in all is remembered, so that a forged one can't put itself in the place of the evidence.
 */
export function judge(headKey: string, device: Device): Judgement {
  const key = device.knownKey ?? headKey;
  let report = device.check(key, device.older);
  // It was right when it was kept: what is wrong in the older one itself is this device's doing.
  if (!report.ok && report.fault.file === "older") report = device.check(key, undefined);
  if (!report.ok) {
    const { fault } = report;
    return { right: false, fault, isOtherKey: fault.code === "other_key", knownKey: device.knownKey };
  }
  if (device.knownKey === undefined) device.rememberKey(headKey);
  return { right: true, report, isKeyNew: device.knownKey === undefined, isKept: device.keep() };
}
