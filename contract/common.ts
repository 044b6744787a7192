import { z } from "zod";

export const Id = z.uuid();

/** An instant in UTC, ISO 8601 with a Z. */
export const Instant = z.iso.datetime();

/** A calendar day in Shanghai, `2026-11-21`. */
export const Day = z.iso.date();

/**
 * Text a person typed: trimmed, bounded, without control characters other than line breaks and without marks that
 * turn the direction of writing. What is drawn as one, such as an emoji, is one towards the least, as the database counts.
 */
export function typed(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^(?:\n|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u)
    .check((text) => {
      if (text.value.length < min || [...text.value].length >= min) return;
      text.issues.push({ code: "too_small", origin: "string", minimum: min, inclusive: true, input: text.value });
    });
}

/** Where the next page of a list starts: opaque, made by the server. */
export const Cursor = z.string().max(200);

export const PageInput = z.object({ after: Cursor.optional() });

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.nullable() });
}

export const Nothing = z.object({});
