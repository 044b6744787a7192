import { View } from "@tarojs/components";
import type { MediationRoom, MediationSummary } from "@contract/request/mediation";
import { useNow } from "@/clock";
import { sayDate, sayTime } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/mediation";
import { KeepButton } from "./KeepButton";

interface RoomFactsProps {
  mediation: MediationSummary;
  room: MediationRoom;
}

/** What it is about, who has said yes, the talks, what was agreed and promised. */
export function RoomFacts({ mediation, room }: RoomFactsProps) {
  const { askerName, otherName, otherAddress, isOtherHere } = room;
  const showsYes = mediation.state === "offered" || mediation.state === "drafted";
  const yes = mediation.state === "offered" ? room.consented : room.signed;
  const what = mediation.state === "offered" ? words.consented : words.signed;
  return (
    <>
      <Card id="mediation-matter">
        <View className="strong">{words.parties(askerName, otherName)}</View>
        <View className="soft">{otherAddress}</View>
        <View className="spaced">{room.matter}</View>
        {!isOtherHere && mediation.state !== "asked" && <View className="note soft-info">{words.notHere}</View>}
        {showsYes && <View className="soft spaced">{words.said(askerName, yes.asker, what)}</View>}
        {showsYes && <View className="soft">{words.said(otherName, yes.other, what)}</View>}
      </Card>
      <Talks room={room} />
      {room.pastAgreements.length > 0 && <Heading>{words.pastAgreements}</Heading>}
      {room.pastAgreements.map((past) => (
        <Card key={past.rung} id={`past-agreement-${past.rung}`}>
          <View className="soft">{words.at(words.rungs[past.rung])}</View>
          {past.words}
        </Card>
      ))}
      <Agreement mediation={mediation} room={room} />
    </>
  );
}

function Talks({ room }: Pick<RoomFactsProps, "room">) {
  const now = useNow();
  if (room.sessions.length === 0) return null;
  return (
    <>
      <Heading>{words.sessions}</Heading>
      {room.sessions.map(({ sessionNo, startsAt, place, minute }) => (
        <Card key={sessionNo} id={`session-${sessionNo}`}>
          <View className="strong">{words.sessionAt(sayTime(startsAt, now), place)}</View>
          <View className="soft">{minute ?? words.noMinute}</View>
        </Card>
      ))}
    </>
  );
}

function Agreement({ mediation, room }: RoomFactsProps) {
  const { agreement, promises, askerName, otherName } = room;
  if (!agreement) return null;
  return (
    <>
      <Heading>{words.agreement(agreement.isOral)}</Heading>
      <Card id="agreement">{agreement.words}</Card>
      {promises.length > 0 && <Heading>{words.promises}</Heading>}
      {promises.map(({ promiseId, by, words: what, dueOn, keptAt }, index) => (
        <Card key={promiseId} id={`promise-${index}`}>
          <Row
            left={
              <>
                <View className="strong">{words.promise(by === "asker" ? askerName : otherName, what)}</View>
                <View className="soft">{words.due(sayDate(dueOn))}</View>
              </>
            }
            right={keptAt ? <Chip tone="go">{words.kept}</Chip> : undefined}
          />
          {!keptAt && mediation.allowedActions.includes("keep") && mediation.myPart !== by && (
            <KeepButton mediationId={mediation.mediationId} promiseId={promiseId} index={index} />
          )}
        </Card>
      ))}
    </>
  );
}
