import type { Head } from "@contract/points/passbook";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import { NO_NEXT } from "../heads";
import type { Subtree } from "../lasts";

/** An account as a head leaves it. */
export interface Standing {
  accountId: string;
  lastLine: number;
  lastAt: Instant | null;
  leaf: string;
  /** 32 bytes, of the run that brought it there. */
  seed: Buffer;
}

export interface Publication {
  head: Head;
  /** Accounts that are new or go on, in the order of the log. */
  accounts: Standing[];
  /** The branches they are in, as they are now. */
  branches: Map<number, Subtree>;
  /** What the log gains, by level. */
  hashes: Buffer[];
}

/** Writes a head with all that it adds, or nothing. Refuses busy when another sealer was first, clock_set_back. */
export async function publish(tx: Tx, communityId: string, publication: Publication): Promise<void> {
  const { head, accounts, hashes } = publication;
  const branches = [...publication.branches];
  const bytes = (hex: string) => Buffer.from(hex, "hex");
  await sql`select seal_publish(${communityId}, ${head.number}, ${head.size}, ${bytes(head.root)}, ${bytes(head.lasts)},
    ${head.at}, ${bytes(head.previous)}, ${bytes(head.key)}, ${head.next === NO_NEXT ? null : bytes(head.next)},
    ${bytes(head.signature)},
    ${accounts.map((account) => account.accountId)}, ${accounts.map((account) => account.lastLine)},
    ${accounts.map((account) => account.lastAt)}, ${bytes(accounts.map((account) => account.leaf).join(""))},
    ${Buffer.concat(accounts.map((account) => account.seed))},
    ${branches.map(([branch]) => branch)}, ${branches.map(([, subtree]) => subtree.accounts)},
    ${Buffer.concat(branches.map(([, subtree]) => subtree.hash))}, ${hashes})`.execute(tx);
}
