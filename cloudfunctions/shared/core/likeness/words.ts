import { everywhere, faults, hints, stopWords, things } from "./terms";

/** What words say, ready to be compared. */
export interface Said {
  /** Those that are named; where none is, those that are hinted at. */
  things: ReadonlySet<string>;
  faults: ReadonlySet<string>;
  /** Pairs of neighbouring letters of what is left when stop words are out and each term stands for its kind. */
  grams: ReadonlySet<string>;
  /** The same of what names a spot, without what every building has. */
  names: ReadonlySet<string>;
  /** Numbers that name a place: of building, unit, floor. */
  numbers: Readonly<Partial<Record<Numbered, ReadonlySet<string>>>>;
}

type Numbered = "building" | "unit" | "floor";

interface Term {
  phrase: string;
  stands: string;
  kind: "thing" | "fault";
}

const longestFirst = <Item extends { phrase: string }>(items: Item[]) =>
  items.sort((one, other) => other.phrase.length - one.phrase.length);

const terms: Term[] = longestFirst(
  (["thing", "fault"] as const).flatMap((kind) =>
    (kind === "thing" ? things : faults).flatMap((line) => line.map((phrase) => ({ phrase, stands: line[0]!, kind }))),
  ),
);
const termAt = byFirstLetter(terms);
const stopAt = byFirstLetter(longestFirst(stopWords.map((phrase) => ({ phrase }))));

function byFirstLetter<Item extends { phrase: string }>(items: readonly Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(item.phrase[0]!, [...(found.get(item.phrase[0]!) ?? []), item]);
  return found;
}

const numerals: Record<string, string> = Object.fromEntries(
  [..."零一二三四五六七八九"].map((letter, value) => [letter, String(value)]),
);

/** One form for what is written in several: half width, lower case, figures for numerals that count a place, nothing between letters. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/两(?=单元|号楼|栋|楼|层)/g, "2")
    .replace(/[零一二三四五六七八九十]+(?=单元|号楼|号|栋|幢|楼|层|门)/g, figures)
    .replace(/(\d)(?:栋|幢)/g, "$1号楼")
    .replace(/(\d)(?:层|F\b)/g, "$1楼")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function figures(numeral: string): string {
  const [tens, ones] = numeral.includes("十") ? numeral.split("十", 2) : ["", ""];
  if (!numeral.includes("十")) return [...numeral].map((letter) => numerals[letter] ?? "").join("");
  return `${numerals[tens || "一"] ?? "1"}${numerals[ones || "零"] ?? "0"}`;
}

export function understand(text: string): Said {
  const whole = normalise(text);
  const numbers: Said["numbers"] = {
    building: numbersOf(whole, /(\d+)号楼/g),
    unit: numbersOf(whole, /(\d+)单元/g),
    floor: numbersOf(whole.replace(/\d+号楼/g, ""), /(\d+)楼/g),
  };
  const bare = whole.replace(/\d+(?:号楼|单元|楼|号|室|门)/g, "");
  const found = { thing: new Set<string>(), fault: new Set<string>() };
  let left = "";
  for (let at = 0; at < bare.length;) {
    const term = termAt.get(bare[at]!)?.find(({ phrase }) => bare.startsWith(phrase, at));
    if (term) {
      found[term.kind].add(term.stands);
      left += term.stands;
      at += term.phrase.length;
      continue;
    }
    const stop = stopAt.get(bare[at]!)?.find(({ phrase }) => bare.startsWith(phrase, at));
    if (!stop) left += bare[at]!;
    at += stop?.phrase.length ?? 1;
  }
  const about = { things: found.thing.size > 0 ? found.thing : hintsIn(bare), faults: found.fault };
  return { ...about, grams: gramsOf(left), names: namesIn(bare), numbers };
}

function hintsIn(bare: string): ReadonlySet<string> {
  return new Set(hints.filter(([, ...said]) => said.some((word) => bare.includes(word))).map(([thing]) => thing!));
}

const ofEveryBuilding = new RegExp([...everywhere].sort((one, other) => other.length - one.length).join("|"), "gu");

function namesIn(bare: string): ReadonlySet<string> {
  const name = bare.replace(ofEveryBuilding, "");
  return name.length < 2 ? new Set() : gramsOf(name);
}

function numbersOf(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, number]) => number!));
}

function gramsOf(text: string): ReadonlySet<string> {
  const letters = [...text];
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => letters[index]! + letter));
}
