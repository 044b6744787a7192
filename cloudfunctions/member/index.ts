import { member as contract } from "@contract/member";
import { serve } from "../shared/runtime/serve";
import { buildings } from "./buildings";
import { communities } from "./communities";
import { join } from "./join";
import { me } from "./me";
import { newcomers } from "./newcomers";
import { verify } from "./verify";

export const main = serve("member", contract, { me, communities, buildings, join, newcomers, verify });
