import type { CaseLevel } from "@contract/request";
import type { CaseLine } from "./store/cases";

const levelNames: Record<CaseLevel, string> = { grid: "网格", community: "社区", street: "街道", district: "区" };

export const levelName = (level: CaseLevel) => levelNames[level];

const HEADING = 18;

/** A case in a few words, for whoever is told of it. */
export function heading({ words, place }: Pick<CaseLine, "words" | "place">): string {
  const letters = [...words.replace(/\s+/g, " ")];
  return `${place}，${letters.length > HEADING ? `${letters.slice(0, HEADING).join("")}…` : letters.join("")}`;
}
