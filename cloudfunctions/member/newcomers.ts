import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { unverifiedAfter } from "../shared/core/member/store/members";
import { ageOn } from "../shared/core/time";

export async function newcomers({ tx, actor, input, now }: HandlerCall<typeof contract.newcomers>) {
  const rows = await unverifiedAfter(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.joinedAt, id: row.memberId }));
  return {
    next,
    items: items.map(({ memberId, name, birthDay, address, joinedAt }) => ({
      memberId,
      name,
      birthDate: birthDay!,
      age: ageOn(birthDay!, now),
      address,
      joinedAt: joinedAt.toISOString(),
    })),
  };
}
