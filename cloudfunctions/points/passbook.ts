import type { points as contract } from "@contract/points";
import { findArea } from "../shared/core/area/store/areas";
import { titlesOf } from "../shared/core/ledger/store/titles";
import { passbookCover, passbookLines } from "../shared/core/seal/passbook";
import { firstPlace, readPlace } from "../shared/core/seal/passbookPlace";
import type { HandlerCall } from "../shared/runtime/handler";

export async function passbook({ tx, actor, input, now }: HandlerCall<typeof contract.passbook>) {
  const { communityId, memberId } = actor;
  const cover = input.after === undefined ? await passbookCover(tx, communityId, memberId) : null;
  const start = cover ? firstPlace(cover.head.number) : readPlace(input.after!);
  const { lines, nodes, next } = await passbookLines(tx, communityId, memberId, start);
  const entryIds = lines.map((line) => line.entryId);
  const titles = await titlesOf(tx, communityId, entryIds);
  const name = cover ? ((await findArea(tx, communityId))?.name ?? "") : "";
  return {
    cover: cover && { community: { id: communityId, name }, madeAt: now.toISOString(), ...cover },
    lines: lines.map((line) => ({ ...line, title: titles.get(line.entryId) ?? "" })),
    nodes,
    next,
  };
}
