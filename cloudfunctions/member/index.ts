import { member as contract } from "@contract/member";
import { serve } from "../shared/runtime/serve";
import { buildings } from "./buildings";
import { communities } from "./communities";
import { find } from "./find";
import { join } from "./join";
import { kin } from "./kin";
import { kinCode } from "./kinCode";
import { leave } from "./leave";
import { linkKin } from "./linkKin";
import { me } from "./me";
import { newcomers } from "./newcomers";
import { notices } from "./notices";
import { readNotices } from "./readNotices";
import { unlinkKin } from "./unlinkKin";
import { unreadNotices } from "./unreadNotices";
import { verify } from "./verify";

export const main = serve("member", contract, {
  me,
  communities,
  buildings,
  join,
  newcomers,
  find,
  verify,
  kin,
  kinCode,
  linkKin,
  unlinkKin,
  notices,
  unreadNotices,
  readNotices,
  leave,
});
