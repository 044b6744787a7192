import { dispatch as contract } from "@contract/dispatch";
import { serve } from "../shared/runtime/serve";
import { accept } from "./accept";
import { candidates } from "./candidates";
import { claim } from "./claim";
import { decline } from "./decline";
import { desk } from "./desk";
import { finish } from "./finish";
import { hours } from "./hours";
import { offer } from "./offer";
import { open } from "./open";
import { release } from "./release";
import { resolve } from "./resolve";
import { start } from "./start";
import { tasks } from "./tasks";

export const main = serve("dispatch", contract, {
  desk,
  candidates,
  offer,
  open,
  tasks,
  accept,
  decline,
  claim,
  release,
  start,
  finish,
  resolve,
  hours,
});
