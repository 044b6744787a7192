import { request as contract } from "@contract/request";
import { cloudStorage } from "../shared/adapters/cloudStorage";
import { serve } from "../shared/runtime/serve";
import { addPhoto } from "./addPhoto";
import { answer } from "./answer";
import { close } from "./close";
import { get } from "./get";
import { mine } from "./mine";
import { queue } from "./queue";
import { sendBack } from "./sendBack";
import { submit } from "./submit";

export const main = serve(
  "request",
  contract,
  { addPhoto, submit, mine, get, queue, answer, close, sendBack },
  { storage: cloudStorage },
);
