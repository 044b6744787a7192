import type { Head } from "@contract/points/passbook";
import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { hashesOf, nodeKey, nodesBetween, tileOf } from "./nodes";
import { findHead, rotationsBefore } from "./store/heads";
import { tilesAt } from "./store/tiles";

/** What shows the log of one head to be the beginning of a later one's. Refuses not_found, and invalid_input when it is not later. */
export async function consistencyOf(
  tx: Tx,
  communityId: string,
  fromNumber: number,
  toNumber: number,
): Promise<{ from: Head; to: Head; rotations: Head[]; nodes: Record<string, string> }> {
  if (fromNumber >= toNumber) refuse("invalid_input");
  const from = (await findHead(tx, communityId, fromNumber)) ?? refuse("not_found");
  const to = (await findHead(tx, communityId, toNumber)) ?? refuse("not_found");
  const nodes = nodesBetween(from.size, to.size);
  const places = new Map(nodes.map(tileOf).map((place) => [nodeKey(place), place]));
  const tiles = await tilesAt(tx, communityId, [...places.values()]);
  return { from, to, rotations: await rotationsBefore(tx, communityId, toNumber), nodes: hashesOf(nodes, tiles) };
}
