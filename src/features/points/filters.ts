import type { EntryKind, Unit } from "@contract/points/index";

export type FilterName = "all" | "service" | "gift" | "pool" | "grant" | "award" | "redeem" | "expiry" | "reversal";

/** What a statement can be narrowed to, by unit, and the kinds of lines each means; none is all. */
export const filters: Record<Unit, readonly { name: FilterName; kinds?: EntryKind[] }[]> = {
  minute: [
    { name: "all" },
    { name: "service", kinds: ["service"] },
    { name: "gift", kinds: ["gift"] },
    { name: "pool", kinds: ["donation", "allocation", "excess"] },
    { name: "grant", kinds: ["grant"] },
    { name: "reversal", kinds: ["reversal"] },
  ],
  point: [
    { name: "all" },
    { name: "award", kinds: ["award"] },
    { name: "redeem", kinds: ["redeem"] },
    { name: "expiry", kinds: ["expiry"] },
    { name: "reversal", kinds: ["reversal"] },
  ],
};
