/** How values come out of PostgreSQL, the same on `pg` and on PGlite, by type oid. */
export const parsers: Record<number, (text: string) => unknown> = {
  20: wholeNumber, // int8
  1082: (text) => text, // date: a day, never an instant
  1114: () => {
    throw new Error("timestamp without time zone is not used here");
  },
  1184: (text) => new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")), // timestamptz
  1700: Number, // numeric, as sums of int8 come
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error("a number of the database is too large to be exact");
  return value;
}
