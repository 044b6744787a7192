import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { admitMember } from "../shared/core/ledger/admitMember";
import { membershipsOf } from "../shared/core/member/store/people";
import { refuse } from "../shared/core/refusal";

export async function join({ tx, person, communityId, input, now }: HandlerCall<typeof contract.join>) {
  const joined = communityId ?? refuse("not_found");
  await admitMember(tx, person, { ...input, communityId: joined }, now);
  const membership = (await membershipsOf(tx, person.openid)).find((one) => one.communityId === joined)!;
  return { membership: { ...membership, roles: membership.roles ?? [] } };
}
