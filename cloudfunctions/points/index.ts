import { points as contract } from "@contract/points";
import { serve } from "../shared/runtime/serve";
import { balances } from "./balances";
import { consistency } from "./consistency";
import { heads } from "./heads";
import { passbook } from "./passbook";
import { statement } from "./statement";

export const main = serve("points", contract, { balances, statement, passbook, heads, consistency });
