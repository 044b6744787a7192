import fc from "fast-check";

/** One field of a JSON file changed, anywhere but in the courtesies. */

type Path = (string | number)[];

const COURTESIES = new Set(["title", "unsealed", "madeAt", "name"]);

export interface Tampering {
  path: Path;
  change: Change;
}

const changes = ["more", "less", "negate", "letter", "cut", "longer", "capitals", "null", "other", "gone"] as const;
type Change = (typeof changes)[number];

export const tamperingOf = (file: object): fc.Arbitrary<Tampering> =>
  fc.record({ path: fc.constantFrom(...pathsOf(file)), change: fc.constantFrom(...changes) });

/** @returns the file with the one change; nothing when the change changes nothing */
export function tamper<File extends object>(file: File, { path, change }: Tampering): File | undefined {
  const copy = structuredClone(file);
  const name = path.at(-1)!;
  const parent = path.slice(0, -1).reduce<unknown>((value, each) => value![each as never], copy) as Record<
    string,
    unknown
  >;
  const before = parent[name];
  if (change === "gone" && Array.isArray(parent)) parent.splice(name as number, 1);
  else if (change === "gone") delete parent[name];
  else parent[name] = changed(before, change);
  return JSON.stringify(copy) === JSON.stringify(file) ? undefined : copy;
}

function changed(value: unknown, change: Change): unknown {
  if (change === "null") return null;
  if (change === "other") return { value };
  if (typeof value === "number") {
    if (change === "more") return value + 1;
    if (change === "less") return value - 1;
    return change === "negate" ? -value || 0 : String(value);
  }
  if (typeof value === "string") {
    if (change === "letter") return value.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === "1" ? "2" : "1"));
    if (change === "more") return value.replace(/[0-9a-f]/, (digit) => (digit === "0" ? "1" : "0"));
    if (change === "cut") return value.slice(0, -1);
    return change === "capitals" ? value.toUpperCase() : `${value}0`;
  }
  return change === "cut" ? [] : "0";
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const names: Path = Array.isArray(value)
    ? [...value.keys()]
    : Object.keys(value).filter((name) => !COURTESIES.has(name));
  const below = names.flatMap((name) => pathsOf(value[name as never], [...path, name]));
  return path.length === 0 ? below : [path, ...below];
}
