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
import { hotlineResults } from "./hotlineResults";
import { importFaults } from "./importFaults";
import { imports } from "./imports";
import { join } from "./join";
import { merge } from "./merge";
import { mine } from "./mine";
import { near } from "./near";
import { note } from "./note";
import { pause } from "./pause";
import { queue } from "./queue";
import { queueCounts } from "./queueCounts";
import { recordOral } from "./recordOral";
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
import { startImport } from "./startImport";
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
import { askMediation } from "./askMediation";
import { stepIn } from "./stepIn";
import { passMediation } from "./passMediation";
import { inviteMediator } from "./inviteMediator";
import { consentMediation } from "./consentMediation";
import { refuseMediator } from "./refuseMediator";
import { withdrawAdvice } from "./withdrawAdvice";
import { withdrawMediation } from "./withdrawMediation";
import { setSession } from "./setSession";
import { keepMinute } from "./keepMinute";
import { draftAgreement } from "./draftAgreement";
import { signAgreement } from "./signAgreement";
import { redoAgreement } from "./redoAgreement";
import { keepPromise } from "./keepPromise";
import { failMediation } from "./failMediation";
import { proposeMediation } from "./proposeMediation";
import { mediationProposal } from "./mediationProposal";
import { myMediations } from "./myMediations";
import { openMediations } from "./openMediations";
import { mediation } from "./mediation";
import { offerToMediate } from "./offerToMediate";
import { myOffer } from "./myOffer";
import { myOralRecords } from "./myOralRecords";
import { mediationFigures } from "./mediationFigures";
import { report } from "./report";
import { reports } from "./reports";
import { judgeReport } from "./judgeReport";
import { appealReport } from "./appealReport";
import { decideReport } from "./decideReport";
import { adviceSlots } from "./adviceSlots";
import { publishAdvice } from "./publishAdvice";
import { bookAdvice } from "./bookAdvice";
import { bookAdviceFor } from "./bookAdviceFor";
import { cancelAdvice } from "./cancelAdvice";
import { adviceDay } from "./adviceDay";

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
    hotlineResults,
    importFaults,
    imports,
    join,
    merge,
    mine,
    near,
    note,
    pause,
    queue,
    queueCounts,
    recordOral,
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
    startImport,
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
    askMediation,
    stepIn,
    passMediation,
    inviteMediator,
    consentMediation,
    refuseMediator,
    withdrawAdvice,
    withdrawMediation,
    setSession,
    keepMinute,
    draftAgreement,
    signAgreement,
    redoAgreement,
    keepPromise,
    failMediation,
    proposeMediation,
    mediationProposal,
    myMediations,
    openMediations,
    mediation,
    offerToMediate,
    myOffer,
    myOralRecords,
    mediationFigures,
    report,
    reports,
    judgeReport,
    appealReport,
    decideReport,
    adviceSlots,
    publishAdvice,
    bookAdvice,
    bookAdviceFor,
    cancelAdvice,
    adviceDay,
  },
  { storage: cloudStorage },
);
