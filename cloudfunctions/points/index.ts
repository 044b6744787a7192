import { points as contract } from "@contract/points";
import { serve } from "../shared/runtime/serve";
import { allocate } from "./allocate";
import { askPool } from "./askPool";
import { balances } from "./balances";
import { clearing } from "./clearing";
import { confirmNeed } from "./confirmNeed";
import { consistency } from "./consistency";
import { declineAsk } from "./declineAsk";
import { donate } from "./donate";
import { expiring } from "./expiring";
import { gift } from "./gift";
import { heads } from "./heads";
import { months } from "./months";
import { origins } from "./origins";
import { passbook } from "./passbook";
import { pool } from "./pool";
import { poolQueue } from "./poolQueue";
import { send } from "./send";
import { setClearingLimit } from "./setClearingLimit";
import { statement } from "./statement";
import { withdrawAsk } from "./withdrawAsk";

export const main = serve("points", contract, {
  balances,
  statement,
  months,
  origins,
  expiring,
  gift,
  donate,
  pool,
  askPool,
  withdrawAsk,
  poolQueue,
  confirmNeed,
  allocate,
  declineAsk,
  passbook,
  heads,
  consistency,
  send,
  clearing,
  setClearingLimit,
});
