import type { OutputOf } from "@/api/call";

export type PassbookPage = OutputOf<"points", "passbook">;

/** The file of docs/passbook-format.md from all pages of a passbook, in their order. The first has the cover. */
export function glue(pages: PassbookPage[]) {
  const cover = pages[0]?.cover;
  if (!cover || pages[pages.length - 1]!.next !== null) throw new Error("pages of a passbook are missing");
  const { community, madeAt, head, rotations, accounts } = cover;
  const lines = pages.flatMap((page) => page.lines);
  return {
    format: "linli.passbook.1",
    community,
    madeAt,
    head,
    rotations,
    accounts: accounts.map((account) => ({ ...account, lines: linesOf(account.unit) })),
    nodes: Object.assign({}, ...pages.map((page) => page.nodes)) as PassbookPage["nodes"],
  };

  function linesOf(unit: string) {
    return lines
      .filter((line) => line.unit === unit)
      .map(({ line, position, kind, amount, balance, at, salt, leaf, title }) => {
        return { line, position, kind, amount, balance, at, salt, leaf, title };
      });
  }
}

export type Passbook = ReturnType<typeof glue>;
