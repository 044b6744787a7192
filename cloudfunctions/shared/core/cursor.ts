import { refuse } from "./refusal";
import type { Instant } from "./time";

/** The key of the last line shown: an instant and the id that breaks ties. */
export interface Key {
  at: Instant;
  id: string;
}

export const PAGE_SIZE = 20;

export function readCursor(cursor: string | undefined): Key | null {
  if (!cursor) return null;
  const [at = "", id] = cursor.split("_", 2);
  if (!/^\d{1,14}$/.test(at)) refuse("invalid_input");
  return { at: new Date(Number(at)), id: readIdKey(id) ?? refuse("invalid_input") };
}

/** The id of the last line shown. */
export function readIdKey(cursor: string | undefined): string | null {
  if (!cursor) return null;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor)) refuse("invalid_input");
  return cursor;
}

/** The number of the last line shown; 0 before the first. */
export function readNumberKey(cursor: string | undefined): number {
  if (!cursor) return 0;
  if (!/^\d{1,9}$/.test(cursor)) refuse("invalid_input");
  return Number(cursor);
}

/** Cuts rows fetched one beyond the page to the page and says where the next begins. */
export function cutPage<Row>(rows: Row[], keyOf: (row: Row) => Key): { items: Row[]; next: string | null } {
  return cutPageById(rows, (row) => {
    const { at, id } = keyOf(row);
    return `${at.getTime()}_${id}`;
  });
}

/** The same for a list whose key is text of its own. */
export function cutPageById<Row>(rows: Row[], keyOf: (row: Row) => string): { items: Row[]; next: string | null } {
  if (rows.length <= PAGE_SIZE) return { items: rows, next: null };
  const items = rows.slice(0, PAGE_SIZE);
  return { items, next: keyOf(items[items.length - 1]!) };
}
