import type { Option } from "@/ui/Choice";
import { words } from "@/words/caseDesk";

/** The same, each with how many wait there. */
export function countedOptionsOf<Key extends string>(
  name: string,
  table: Record<Key, string>,
  counts: Record<Key, number> | undefined,
): Option<Key>[] {
  return optionsOf(name, table).map((option) => ({
    ...option,
    word: words.counted(option.word, counts?.[option.value] ?? 0),
  }));
}

/** Choices out of a table of words, in its order; each bears the id `<name>-<key>`. */
export function optionsOf<Key extends string>(name: string, table: Record<Key, string>): Option<Key>[] {
  const entries = Object.entries<string>(table) as [Key, string][];
  return entries.map(([value, word]) => ({ value, word, id: `${name}-${value}` }));
}
