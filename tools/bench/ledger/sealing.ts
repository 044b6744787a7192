import { createHash, generateKeyPairSync } from "node:crypto";
import { readSealKeys } from "../../../cloudfunctions/shared/adapters/sealKeys";
import { passbookCover, passbookLines } from "../../../cloudfunctions/shared/core/seal/passbook";
import { firstPlace, readPlace } from "../../../cloudfunctions/shared/core/seal/passbookPlace";
import { sealCommunity } from "../../../cloudfunctions/shared/core/seal/sealCommunity";
import type { Signer } from "../../../cloudfunctions/shared/core/seal/signer";
import type { Tx } from "../../../cloudfunctions/shared/core/transaction";
import { databaseOver, inTransaction } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { glue } from "../../../src/features/passbook/glue";
import type { Session } from "../../database/session";
import { against, type Figure } from "../kit/figures";
import { median, timed } from "../kit/measure";
import { addGifts, addPair } from "./history";
import type { Town } from "./town";

const PASSBOOK_LINES = 10_000;
/** About as long as the text of a line, and as two hashes side by side. */
const TEXT = Buffer.alloc(300, "x");
const PAIR = Buffer.alloc(65, "x");

/**
 * Entries a second sealed, from an unsealed ledger of a million, beside nothing but hashing each line's text and one node for it; then lines a
 * second of a passbook of 10,000 lines verified, beside hashing its texts and their paths.
 */
export async function sealing(connections: Connections, session: Session, town: Town): Promise<Figure[]> {
  const reader = await addPair(session, town, PASSBOOK_LINES);
  await addGifts(session, town, reader, PASSBOOK_LINES - 1);
  const keys = readSealKeys(
    generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  );
  const { rows } = await session.query<{ entries: number }>("SELECT count(*)::int AS entries FROM entries");
  const { entries } = rows[0]!;
  const sealedMs = await timed(() => sealAll(connections, keys, town));
  const hashedMs = await timed(() => Promise.resolve(hash(TEXT, entries * 2)).then(() => hash(PAIR, entries * 2)));
  const file = await passbookOf(databaseOver(connections) as unknown as Tx, town.communityId, reader.takerId);
  return [
    against("seal.1e6", (entries * 1000) / sealedMs, (entries * 1000) / hashedMs, "entries/s"),
    await verifying(file, keys[0]!.publicKey, Math.ceil(Math.log2(entries * 2))),
  ];
}

async function sealAll(connections: Connections, keys: Signer[], { communityId }: Town): Promise<void> {
  const database = databaseOver(connections);
  for (;;) {
    const head = await inTransaction(database, (tx) => sealCommunity(tx, keys, communityId, new Date()));
    if (!head) return;
  }
}

async function passbookOf(tx: Tx, communityId: string, memberId: string): Promise<string> {
  const cover = await passbookCover(tx, communityId, memberId);
  const pages = [];
  let place = firstPlace(cover.head.number);
  for (;;) {
    const { lines, nodes, next } = await passbookLines(tx, communityId, memberId, place);
    const whole = { community: { id: communityId, name: "测量社区" }, madeAt: new Date().toISOString(), ...cover };
    pages.push({
      cover: pages.length === 0 ? whole : null,
      lines: lines.map((line) => ({ ...line, title: "" })),
      nodes,
      next,
    });
    if (next === null) return JSON.stringify(glue(pages));
    place = readPlace(next);
  }
}

async function verifying(file: string, key: string, depth: number): Promise<Figure> {
  const { checkPassbook } = await import("../../../verify/index.js");
  const { primitives } = await import("../../../verify/node.js");
  const times: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    times.push(
      await timed(async () => {
        const result = checkPassbook(file, { key }, primitives);
        if (!result.ok) throw new Error(result.fault.message);
      }),
    );
  }
  const hashedMs = await timed(() =>
    Promise.resolve(hash(TEXT, PASSBOOK_LINES)).then(() => hash(PAIR, PASSBOOK_LINES * depth)),
  );
  const perSecond = (milliseconds: number) => (PASSBOOK_LINES * 1000) / milliseconds;
  return against("verify.1e4", perSecond(median(times)), perSecond(hashedMs), "lines/s");
}

function hash(bytes: Buffer, count: number): void {
  for (let done = 0; done < count; done += 1) createHash("sha256").update(bytes).digest();
}
