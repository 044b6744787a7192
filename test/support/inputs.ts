import { contract, type FunctionName } from "@contract";
import type { Action } from "@contract/action";
import type { z } from "zod";
import { aPicture } from "./pictures";

export type Path = (string | number)[];

interface Def {
  type: string;
  shape: Record<string, z.ZodType>;
  element: z.ZodType;
  innerType: z.ZodType;
  options: z.ZodType[];
  entries: Record<string, string>;
  values: unknown[];
}

/** What a field may be given when only its schema is known; the first that fits is taken. */
const candidates = [
  ...["灯还是不亮，请再来看看", "2026-11-22T01:00:00Z", "2026-12-01", "2026-11", "12345678", "123456"],
  ...["0000-1111-ABCD", aPicture(), "00000000-0000-4000-8000-000000000000", 1, 10, 60],
];

/** Every action of the contract. */
export const actions = (Object.keys(contract) as FunctionName[]).flatMap((name) =>
  Object.entries(contract[name] as Record<string, Action>).map(([action, declared]) => ({ name, action, ...declared })),
);

/**
 * Inputs that fit a schema: one, and then one for each further choice of an enum, a yes or no and a union. Optional fields are filled but for
 * the cursor, which only the server makes. `given` are the values of fields by their name; any fits elsewhere.
 */
export function samplesOf(schema: z.ZodType, given: Partial<Record<string, string>> = {}, field = ""): unknown[] {
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case "object": {
      const shape = Object.entries(def.shape).filter(([key]) => key !== "after");
      const all = shape.map(([key, inner]) => [key, samplesOf(inner, given, key)] as const);
      const first = Object.fromEntries(all.map(([key, samples]) => [key, samples[0]]));
      return [first, ...all.flatMap(([key, samples]) => samples.slice(1).map((one) => ({ ...first, [key]: one })))];
    }
    case "array":
      return samplesOf(def.element, given, field).map((one) => [one]);
    case "optional":
    case "default":
    case "nullable":
      return samplesOf(def.innerType, given, field);
    case "union":
      return def.options.flatMap((option) => samplesOf(option, given, field));
    case "enum":
      return Object.values(def.entries);
    case "literal":
      return def.values;
    case "boolean":
      return [false, true];
    default:
      return [given[field] ?? candidates.find((one) => schema.safeParse(one).success)];
  }
}

export function isId(field: string | number): boolean {
  return /Ids?$/.test(String(field));
}

/** The paths of all texts and numbers of an input. */
export function leavesOf(input: unknown, path: Path = []): Path[] {
  if (typeof input !== "object" || input === null) return [path];
  return Object.entries(input).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(input) ? Number(key) : key]),
  );
}

/** The name of the field a path leads to. */
export function fieldOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string"));
}

export function valueAt(input: unknown, path: Path): unknown {
  return path.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], input);
}

/** The same input with another value at one path. */
export function withValue<Input>(input: Input, path: Path, value: unknown): Input {
  const copy = structuredClone(input);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  holder[path.at(-1)!] = value;
  return copy;
}
