import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Cursor, Id, Instant } from "../common";
import { Unit } from "./statement";

/** The passbook 存折 and the seals it rests on, in the words of docs/passbook-format.md. */

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const PublicKey = Hash;

/** A signed state of a community's log: every line sealed until then, and every account's last one. */
export const Head = z.object({
  number: z.int().min(1),
  size: z.int().min(0),
  root: Hash,
  lasts: Hash,
  at: Instant,
  previous: Hash,
  key: PublicKey,
  /** The key that signs all heads after this one, or `-`. */
  next: z.union([z.literal("-"), PublicKey]),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export const PassbookLine = z.object({
  line: z.int().min(1),
  position: z.int().min(0),
  kind: z.string().regex(/^[A-Za-z]+$/),
  amount: z.int(),
  balance: z.int(),
  at: Instant,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  leaf: Hash,
  /** What it was for, such as the service or the reward; shown, not proven. */
  title: z.string(),
});

const Community = z.object({ id: Id, name: z.string() });

/** Hashes of the log by `level/index`. */
const Nodes = z.record(z.string(), Hash);

export const PassbookAccount = z.object({
  account: Id,
  unit: Unit,
  last: z.int().min(0),
  lastLeaf: Hash,
  /** Hashes of the sibling subtrees in the tree of last lines, deepest first. */
  proof: z.array(Hash),
  /** Lines that no head has yet. */
  unsealed: z.int().min(0),
});

/** The passbook but for its lines, as of the latest head. */
export const PassbookCover = z.object({
  community: Community,
  madeAt: Instant,
  head: Head,
  /** Every head before it that names a next key, oldest first. */
  rotations: z.array(Head),
  /** The minute account, then the point account. */
  accounts: z.array(PassbookAccount).length(2),
});

export const passbookActions = {
  /**
   * One's own passbook by pages, all of the head that was latest at the first: the minute account's lines, then the point
   * account's. src/features/passbook/glue.ts makes one file of them.
   */
  passbook: read({
    admits: ["resident", "volunteer"],
    input: z.object({ after: Cursor.optional() }),
    output: z.object({
      /** With the first page alone. */
      cover: PassbookCover.nullable(),
      lines: z.array(PassbookLine.extend({ unit: Unit })),
      /** What the checks of these lines look up. */
      nodes: Nodes,
      next: Cursor.nullable(),
    }),
    errors: ["not_sealed_yet"],
  }),

  /** A community's public list of heads, for anyone to keep and compare. */
  heads: read({
    admits: "everyone",
    input: z.object({ order: z.enum(["oldest", "newest"]), after: z.int().min(1).optional() }),
    output: z.object({
      community: Community,
      heads: z.array(Head),
      /** The number after which the next page starts. */
      next: z.int().nullable(),
    }),
  }),

  /** What shows that one head's log is the beginning of a later one's. */
  consistency: read({
    admits: "everyone",
    input: z.object({ fromNumber: z.int().min(1), toNumber: z.int().min(2) }),
    output: z.object({
      format: z.literal("linli.consistency.1"),
      community: Community,
      from: Head,
      to: Head,
      rotations: z.array(Head),
      nodes: Nodes,
    }),
  }),
} satisfies FunctionContract;

export type Head = z.infer<typeof Head>;
export type PassbookCover = z.infer<typeof PassbookCover>;
export type PassbookAccount = z.infer<typeof PassbookAccount>;
export type PassbookLine = z.infer<typeof PassbookLine>;
