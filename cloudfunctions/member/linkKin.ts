import type { member as contract } from "@contract/member";
import { countAttempt } from "../shared/core/attempt/countAttempt";
import { codeAttempt, link } from "../shared/core/kin/link";
import type { PreparedHandler } from "../shared/runtime/handler";

export const linkKin: PreparedHandler<typeof contract.linkKin, void> = {
  prepare: ({ tx, actor, now }) => countAttempt(tx, codeAttempt(actor), now),
  async run({ tx, actor, input, now }) {
    const kin = await link(tx, actor, input, now);
    return { kin: { ...kin, linkedAt: kin.linkedAt.toISOString() } };
  },
};
