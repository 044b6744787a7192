import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import type { CaseKind, Consent } from "@contract/request/life";
import type { InputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { usePhotos } from "@/features/request/usePhotos";
import { words } from "@/words/caseDesk";

export interface EnterDraft {
  channel: InputOf<"request", "enter">["channel"];
  who: "member" | "caller";
  neighbour: Neighbour | undefined;
  callerName: string;
  callerPhone: string;
  kind: CaseKind;
  words: string;
  buildingId: string;
  place: string;
  isUrgent: boolean;
  isPublic: boolean;
  forOther: boolean;
  behalfName: string;
  consent: Consent;
}

const empty: EnterDraft = {
  ...{ channel: "counter", who: "caller", neighbour: undefined, callerName: "", callerPhone: "" },
  ...{ kind: "daily", words: "", buildingId: "", place: "", isUrgent: false, isPublic: false },
  ...{ forOther: false, behalfName: "", consent: "inPerson" },
};

const isPhone = (text: string) => /^[\d+-]{5,20}$/.test(text);

function missingIn(draft: EnterDraft) {
  const { enterMissing } = words;
  const isCaller = draft.callerName.trim() !== "" && isPhone(draft.callerPhone.trim());
  const hasWho = draft.who === "member" ? draft.neighbour !== undefined : isCaller;
  return {
    who: hasWho ? undefined : enterMissing.who,
    words: draft.words.trim().length < 4 ? enterMissing.words : undefined,
    building: draft.buildingId === "" ? enterMissing.building : undefined,
    place: draft.place.trim().length < 2 ? enterMissing.place : undefined,
    behalf: draft.forOther && draft.behalfName.trim().length < 2 ? enterMissing.behalf : undefined,
  };
}

function inputOf(draft: EnterDraft, photoIds: string[]): InputOf<"request", "enter"> {
  const { channel, who, neighbour, kind, buildingId, place, isUrgent, isPublic } = draft;
  const from =
    who === "member"
      ? { memberId: neighbour?.memberId }
      : { caller: { name: draft.callerName, phone: draft.callerPhone.trim() } };
  const behalf = draft.forOther ? { name: draft.behalfName, consent: draft.consent } : undefined;
  return { channel, ...from, kind, words: draft.words, buildingId, place, isUrgent, isPublic, photoIds, behalf };
}

/** The form of a case entered for somebody; what is missing is said once it was sent. */
export function useEntering() {
  const enter = useAction("request", "enter");
  const taken = usePhotos();
  const [draft, setDraft] = useState(empty);
  const [asked, setAsked] = useState(false);
  const isSending = taken.photos.some(({ state }) => state !== "sent");
  const all = { ...missingIn(draft), photos: isSending ? words.photosWait : undefined };

  const submit = async (): Promise<string | undefined> => {
    setAsked(true);
    if (Object.values(all).some(Boolean)) return undefined;
    const photoIds = taken.photos.map(({ photoId }) => photoId);
    return (await enter.run(inputOf(draft, photoIds)))?.case.caseId;
  };
  const set = (part: Partial<EnterDraft>) => setDraft((was) => ({ ...was, ...part }));
  return { draft, set, missing: asked ? all : ({} as Partial<typeof all>), taken, enter, submit };
}
