import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import type { CaseKind, Consent } from "@contract/request/life";
import type { InputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { suggestKind } from "@/features/request/suggestKind";
import { usePhotos } from "@/features/request/usePhotos";
import { words } from "@/words/caseDesk";

/** Who asks, as the desk writes it down. */
export interface Asker {
  who: "member" | "caller";
  neighbour: Neighbour | undefined;
  callerName: string;
  callerPhone: string;
}

export interface EnterDraft extends Asker {
  channel: InputOf<"request", "enter">["channel"];
  /** The one pressed; what the words suggest stands in its place until then. */
  kind: CaseKind | undefined;
  words: string;
  buildingId: string;
  place: string;
  isUrgent: boolean;
  isPublic: boolean;
  forOther: boolean;
  behalfName: string;
  consent: Consent;
}

export const nobodyYet: Asker = { who: "caller", neighbour: undefined, callerName: "", callerPhone: "" };

const empty: EnterDraft = {
  ...nobodyYet,
  channel: "counter",
  ...{ kind: undefined, words: "", buildingId: "", place: "", isUrgent: false, isPublic: false },
  ...{ forOther: false, behalfName: "", consent: "inPerson" },
};

const isPhone = (text: string) => /^[\d+-]{5,20}$/.test(text);

/** Whether it is known who asks: a member who was found, or a name and a number. */
export function isNamed({ who, neighbour, callerName, callerPhone }: Asker): boolean {
  return who === "member" ? neighbour !== undefined : callerName.trim() !== "" && isPhone(callerPhone.trim());
}

export function askerOf({ who, neighbour, callerName, callerPhone }: Asker) {
  return who === "member"
    ? { memberId: neighbour?.memberId }
    : { caller: { name: callerName, phone: callerPhone.trim() } };
}

function missingIn(draft: EnterDraft) {
  const { enterMissing } = words;
  return {
    who: isNamed(draft) ? undefined : enterMissing.who,
    words: draft.words.trim().length < 4 ? enterMissing.words : undefined,
    building: draft.buildingId === "" ? enterMissing.building : undefined,
    place: draft.place.trim().length < 2 ? enterMissing.place : undefined,
    behalf: draft.forOther && draft.behalfName.trim().length < 2 ? enterMissing.behalf : undefined,
  };
}

export const kindOf = (draft: EnterDraft): CaseKind => draft.kind ?? suggestKind(draft.words) ?? "daily";

function inputOf(draft: EnterDraft, photoIds: string[]): InputOf<"request", "enter"> {
  const { channel, buildingId, place, isUrgent, isPublic } = draft;
  const behalf = draft.forOther ? { name: draft.behalfName, consent: draft.consent } : undefined;
  return {
    channel,
    ...askerOf(draft),
    kind: kindOf(draft),
    words: draft.words,
    buildingId,
    place,
    isUrgent,
    isPublic,
    photoIds,
    behalf,
  };
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
