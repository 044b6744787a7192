import { order as contract } from "@contract/order";
import { serve } from "../shared/runtime/serve";
import { book } from "./book";
import { cancel } from "./cancel";
import { catalogue } from "./catalogue";
import { confirm } from "./confirm";
import { dispute } from "./dispute";
import { get } from "./get";
import { home } from "./home";
import { mine } from "./mine";

export const main = serve("order", contract, { home, catalogue, book, mine, get, cancel, confirm, dispute });
