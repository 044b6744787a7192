import type { Option } from "@/ui/Choice";

/** Choices out of a table of words, in its order; each bears the id `<name>-<key>`. */
export function optionsOf<Key extends string>(name: string, table: Record<Key, string>): Option<Key>[] {
  const entries = Object.entries<string>(table) as [Key, string][];
  return entries.map(([value, word]) => ({ value, word, id: `${name}-${value}` }));
}
