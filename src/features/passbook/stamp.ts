import { sayClock, sayDateOf } from "@/time";

/** An instant in full, as a document has it: 2026年11月21日 15:38. */
export const stampOf = (instant: string) => `${sayDateOf(instant)} ${sayClock(instant)}`;
