import { createStore } from "@/store";
import type { Passbook } from "./glue";
import type { PassbookFile, PassbookRight } from "./verifier";

/** A passbook that was found right, for the page that prints it. */
export interface MadePassbook {
  /** As it was downloaded or chosen; its digest is printed. */
  file: PassbookFile;
  passbook: Passbook;
  report: PassbookRight;
  /** Whose it is, where this phone knows; no file says so. */
  ownerName: string;
}

export const madePassbook = createStore<MadePassbook | undefined>(undefined);
