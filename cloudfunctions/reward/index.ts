import { reward as contract } from "@contract/reward";
import { serve } from "../shared/runtime/serve";
import { list } from "./list";
import { redeem } from "./redeem";
import { today } from "./today";
import { verify } from "./verify";
import { voucher } from "./voucher";
import { vouchers } from "./vouchers";

export const main = serve("reward", contract, { list, redeem, vouchers, voucher, verify, today });
