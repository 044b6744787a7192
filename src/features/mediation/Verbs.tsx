import { useState } from "react";
import type { MediationRoom, MediationSummary } from "@contract/request/mediation";
import type { MediationEvent } from "@contract/request/mediationLife";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";
import { AgreementForm } from "./AgreementForm";
import { AskAgain } from "./AskAgain";
import { InviteForm } from "./InviteForm";
import { MinuteDialog } from "./MinuteDialog";
import { SessionDialog } from "./SessionDialog";

type Opened = "meet" | "minute" | "draft" | "refuse" | "withdraw" | "pass" | "fail" | "invite";

interface VerbsProps {
  mediation: MediationSummary;
  room: MediationRoom | null;
  candidates: { memberId: string; name: string }[];
}

/** What may be done now, as the server says: the one that moves it on first, the rest quiet. */
export function Verbs({ mediation, room, candidates }: VerbsProps) {
  const { mediationId, mediatorNo, allowedActions, myPart, state } = mediation;
  const stepIn = useAction("request", "stepIn");
  const consent = useAction("request", "consentMediation");
  const sign = useAction("request", "signAgreement");
  const redo = useAction("request", "redoAgreement");
  const [opened, setOpened] = useState<Opened>();
  const may = (event: MediationEvent) => allowedActions.includes(event);
  const close = () => setOpened(undefined);
  const forOther = myPart === "mediator";
  const latest = room?.sessions.filter(({ mayMinute }) => mayMinute).at(-1);

  const now = [
    { event: "stepIn", word: words.stepIn, act: stepIn, run: () => stepIn.run({ mediationId }) },
    {
      event: "consent",
      ...{ word: forOther ? words.consentFor : words.consent, act: consent },
      run: () => consent.run({ mediationId, mediatorNo: mediatorNo!, forOther }),
    },
    {
      event: "sign",
      ...{ word: forOther ? words.signFor : words.sign, act: sign },
      run: () => sign.run({ mediationId, draftNo: room!.agreement!.draftNo, forOther }),
    },
  ] as const;
  const later = [
    { event: "minute", word: words.minute, is: latest !== undefined },
    { event: "draft", word: words.draft, is: room?.sessions.some(({ minute }) => minute !== null) },
    { event: "meet", word: words.meet, is: true },
    { event: "invite", word: words.invite, is: true },
    { event: "refuse", word: words.refuse, is: true },
    { event: "pass", word: words.pass, is: true },
    { event: "fail", word: state === "agreed" ? words.failNotKept : words.fail, is: true },
    { event: "withdraw", word: words.withdraw, is: true },
  ] as const;

  if (opened === "draft" && room) return <AgreementForm mediationId={mediationId} room={room} onClose={close} />;
  if (opened === "invite") return <InviteForm {...{ mediationId, candidates }} onClose={close} />;
  return (
    <>
      {now.map(({ event, word, act, run }) =>
        may(event) ? (
          <Button key={event} id={`mediation-${event}`} busy={act.busy} onPress={() => void run()}>
            {word}
          </Button>
        ) : null,
      )}
      <Refusal error={stepIn.error ?? consent.error ?? sign.error ?? redo.error} />
      {may("redo") && (
        <Button
          id="mediation-redo"
          kind="quiet"
          busy={redo.busy}
          onPress={() => void redo.run({ mediationId }).then((answer) => answer && toast(words.redone))}
        >
          {words.redo}
        </Button>
      )}
      {later.map(({ event, word, is }) =>
        is && may(event) ? (
          <Button key={event} id={`mediation-${event}`} kind="quiet" onPress={() => setOpened(event)}>
            {word}
          </Button>
        ) : null,
      )}
      {opened === "meet" && <SessionDialog mediationId={mediationId} onClose={close} />}
      {opened === "minute" && latest && <MinuteDialog mediationId={mediationId} session={latest} onClose={close} />}
      {(opened === "refuse" || opened === "withdraw" || opened === "pass" || opened === "fail") && (
        <AskAgain what={opened} mediation={mediation} onClose={close} />
      )}
    </>
  );
}
