import { z } from "zod";

export const Id = z.uuid();

/** An instant in UTC, ISO 8601 with a Z. */
export const Instant = z.iso.datetime();

/** A calendar day in Shanghai, `2026-11-21`. */
export const Day = z.iso.date();

/** Text a person typed: trimmed, bounded, without control characters other than line breaks. */
export function typed(min: number, max: number) {
  return (
    z
      .string()
      .trim()
      .min(min)
      .max(max)
      // eslint-disable-next-line no-control-regex -- refusing control characters is the point
      .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u)
  );
}

/** Where the next page of a list starts: opaque, made by the server. */
export const Cursor = z.string().max(200);

export const PageInput = z.object({ after: Cursor.optional() });

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.nullable() });
}

export const Nothing = z.object({});
