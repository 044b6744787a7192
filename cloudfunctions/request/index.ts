import { request as contract } from "@contract/request";
import { cloudStorage } from "../shared/adapters/cloudStorage";
import { serve } from "../shared/runtime/serve";
import { addPhoto } from "./addPhoto";
import { alike } from "./alike";
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
import { deskCounts } from "./deskCounts";
import { dutyHandlers } from "./dutyHandlers";
import { enter } from "./enter";
import { extend } from "./extend";
import { figureCases } from "./figureCases";
import { figures } from "./figures";
import { get } from "./get";
import { handle } from "./handle";
import { hear } from "./hear";
import { holders } from "./holders";
import { adviceHandlers } from "./adviceHandlers";
import { reportHandlers } from "./reportHandlers";
import { mediationHandlers } from "./mediationHandlers";
import { hotlineHandlers } from "./hotlineHandlers";
import { join } from "./join";
import { merge } from "./merge";
import { mine } from "./mine";
import { near } from "./near";
import { note } from "./note";
import { pause } from "./pause";
import { queue } from "./queue";
import { queueCounts } from "./queueCounts";
import { recordWish } from "./recordWish";
import { recordWord } from "./recordWord";
import { refuseUnmask } from "./refuseUnmask";
import { register } from "./register";
import { reject } from "./reject";
import { reopen } from "./reopen";
import { resume } from "./resume";
import { rule } from "./rule";
import { sendBack } from "./sendBack";
import { similar } from "./similar";
import { split } from "./split";
import { study } from "./study";
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
    ...dutyHandlers,
    addPhoto,
    alike,
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
    deskCounts,
    enter,
    extend,
    figureCases,
    figures,
    get,
    handle,
    hear,
    holders,
    ...adviceHandlers,
    ...reportHandlers,
    ...mediationHandlers,
    ...hotlineHandlers,
    join,
    merge,
    mine,
    near,
    note,
    pause,
    queue,
    queueCounts,
    recordWish,
    recordWord,
    refuseUnmask,
    register,
    reject,
    reopen,
    resume,
    rule,
    sendBack,
    similar,
    split,
    study,
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
