import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { membershipsOf } from "../shared/core/member/store/people";

export async function me({ tx, person }: HandlerCall<typeof contract.me>) {
  const rows = await membershipsOf(tx, person.openid);
  return { memberships: rows.map((row) => ({ ...row, roles: row.roles ?? [] })) };
}
