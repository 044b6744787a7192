import { member as contract } from "@contract/member";
import { serve } from "../shared/runtime/serve";
import { buildings } from "./buildings";
import { communities } from "./communities";
import { find } from "./find";
import { join } from "./join";
import { kin } from "./kin";
import { kinCode } from "./kinCode";
import { linkKin } from "./linkKin";
import { me } from "./me";
import { newcomers } from "./newcomers";
import { unlinkKin } from "./unlinkKin";
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
});
