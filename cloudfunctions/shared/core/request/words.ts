import type { CaseLevel } from "@contract/request";
import type { CaseLine } from "./store/cases";

const levelNames: Record<CaseLevel, string> = { grid: "网格", community: "社区", street: "街道", district: "区" };

export const levelName = (level: CaseLevel) => levelNames[level];

const A_FEW = 18;

/** A case in a few of the words it was asked in, by which whoever asked knows it again. */
export function inFewWords({ words }: Pick<CaseLine, "words">): string {
  const letters = [...withoutNumbers(words).replace(/\s+/g, " ")];
  return letters.length > A_FEW ? `${letters.slice(0, A_FEW).join("")}…` : letters.join("");
}

/** The same with its place, for those who have many. */
export function heading(line: Pick<CaseLine, "words" | "place">): string {
  return `${withoutNumbers(line.place)}，${inFewWords(line)}`;
}

const A_DAY = /(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?!\d)/.source;
/** Seven digits or more, however they are set apart. */
const A_NUMBER = /[0-9０-９](?:[ \t\u3000\-－—–]{0,2}[0-9０-９]){6,}/.source;
const aDay = new RegExp(`^${A_DAY}$`);
const dayOrNumber = new RegExp(`${A_DAY}|${A_NUMBER}`, "g");

/** Words as neighbours may read them: nobody's phone number is in them. A day stays. */
export function withoutNumbers(words: string): string {
  return words.replace(dayOrNumber, (found) => (aDay.test(found) ? found : "（号码不公开）"));
}
