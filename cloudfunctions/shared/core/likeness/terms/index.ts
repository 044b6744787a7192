import { environment } from "./environment";
import { facility } from "./facility";
import { faults as faultLines } from "./faults";
import { hints as hintLines } from "./hints";
import { people } from "./people";
import { everywhere as spotLines, stopWords as stopLines } from "./plain";
import { safety } from "./safety";

const phrases = (lines: readonly string[]) => lines.map((line) => line.split(" "));

/** What a case is about: each line's words mean one thing, the first stands for the rest. */
export const things = phrases([...facility, ...environment, ...safety, ...people]);

/** What is wrong with it. */
export const faults = phrases(faultLines);

/** What lets one guess the thing where none is named. */
export const hints = phrases(hintLines);

export const everywhere = phrases(spotLines).flat();

export const stopWords = phrases(stopLines).flat();
