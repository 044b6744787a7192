import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPageById, readIdKey } from "../shared/core/cursor";
import { membersNamed } from "../shared/core/member/store/members";
import { ageOn } from "../shared/core/time";

export async function find({ tx, actor, input, now }: HandlerCall<typeof contract.find>) {
  const rows = await membersNamed(tx, actor.communityId, input.query, readIdKey(input.after));
  const { items, next } = cutPageById(rows, (row) => row.memberId);
  return {
    next,
    items: items.map(({ memberId, name, birthDay, address }) => ({
      memberId,
      name,
      age: ageOn(birthDay!, now),
      address,
    })),
  };
}
