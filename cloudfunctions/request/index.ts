import { request as contract } from "@contract/request";
import { cloudStorage } from "../shared/adapters/cloudStorage";
import { serve } from "../shared/runtime/serve";
import { addPhoto } from "./addPhoto";
import { answer } from "./answer";
import { appeal } from "./appeal";
import { arrive } from "./arrive";
import { askHearing } from "./askHearing";
import { askUnmask } from "./askUnmask";
import { assign } from "./assign";
import { climb } from "./climb";
import { close } from "./close";
import { contact } from "./contact";
import { contest } from "./contest";
import { desk } from "./desk";
import { duties } from "./duties";
import { enter } from "./enter";
import { extend } from "./extend";
import { get } from "./get";
import { handle } from "./handle";
import { hear } from "./hear";
import { holders } from "./holders";
import { join } from "./join";
import { merge } from "./merge";
import { mine } from "./mine";
import { near } from "./near";
import { note } from "./note";
import { pause } from "./pause";
import { publishDuties } from "./publishDuties";
import { queue } from "./queue";
import { recordWord } from "./recordWord";
import { register } from "./register";
import { reject } from "./reject";
import { reopen } from "./reopen";
import { resume } from "./resume";
import { roster } from "./roster";
import { rule } from "./rule";
import { sendBack } from "./sendBack";
import { setRoster } from "./setRoster";
import { split } from "./split";
import { submit } from "./submit";
import { take } from "./take";
import { triage } from "./triage";
import { unmask } from "./unmask";
import { unmasks } from "./unmasks";
import { uphold } from "./uphold";
import { urge } from "./urge";
import { verify } from "./verify";
import { whistle } from "./whistle";
import { withdraw } from "./withdraw";

export const main = serve(
  "request",
  contract,
  {
    addPhoto,
    answer,
    appeal,
    arrive,
    askHearing,
    askUnmask,
    assign,
    climb,
    close,
    contact,
    contest,
    desk,
    duties,
    enter,
    extend,
    get,
    handle,
    hear,
    holders,
    join,
    merge,
    mine,
    near,
    note,
    pause,
    publishDuties,
    queue,
    recordWord,
    register,
    reject,
    reopen,
    resume,
    roster,
    rule,
    sendBack,
    setRoster,
    split,
    submit,
    take,
    triage,
    unmask,
    unmasks,
    uphold,
    urge,
    verify,
    whistle,
    withdraw,
  },
  { storage: cloudStorage },
);
