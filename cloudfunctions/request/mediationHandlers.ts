import { askMediation } from "./askMediation";
import { consentMediation } from "./consentMediation";
import { draftAgreement } from "./draftAgreement";
import { failMediation } from "./failMediation";
import { inviteMediator } from "./inviteMediator";
import { keepMinute } from "./keepMinute";
import { keepPromise } from "./keepPromise";
import { mediation } from "./mediation";
import { mediationFigures } from "./mediationFigures";
import { mediationProposal } from "./mediationProposal";
import { myMediations } from "./myMediations";
import { myOffer } from "./myOffer";
import { myOralRecords } from "./myOralRecords";
import { offerToMediate } from "./offerToMediate";
import { openMediations } from "./openMediations";
import { passMediation } from "./passMediation";
import { proposeMediation } from "./proposeMediation";
import { recordOral } from "./recordOral";
import { redoAgreement } from "./redoAgreement";
import { refuseMediator } from "./refuseMediator";
import { setSession } from "./setSession";
import { signAgreement } from "./signAgreement";
import { stepIn } from "./stepIn";
import { withdrawMediation } from "./withdrawMediation";

/** Mediation between neighbours. */
export const mediationHandlers = {
  askMediation,
  consentMediation,
  draftAgreement,
  failMediation,
  inviteMediator,
  keepMinute,
  keepPromise,
  mediation,
  mediationFigures,
  mediationProposal,
  myMediations,
  myOffer,
  myOralRecords,
  offerToMediate,
  openMediations,
  passMediation,
  proposeMediation,
  recordOral,
  redoAgreement,
  refuseMediator,
  setSession,
  signAgreement,
  stepIn,
  withdrawMediation,
};
