import { View } from "@tarojs/components";
import type { Candidate } from "@contract/dispatch/desk";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/branch";

interface CandidateCardProps {
  candidate: Candidate;
  index: number;
  /** The order still wants someone. */
  open: boolean;
  /** The first of those not yet asked: the one to be chosen unless the desk knows better. */
  best: boolean;
  busy: boolean;
  onOffer(candidate: Candidate): void;
}

const askedTones = { pending: "wait", declined: "stop" } as const;

/** One who is free at the time, with the reasons for choosing them. */
export function CandidateCard({ candidate, index, open, best, busy, onOffer }: CandidateCardProps) {
  const { name, gridName, servedMinutes, reasons, asked } = candidate;
  const hours = servedMinutes === 0 ? words.noHours : words.servedHours(sayMinutes(servedMinutes));
  return (
    <Card id={`candidate-${index}`}>
      <Row
        left={
          <View className="person">
            <View className="initial">{name.slice(0, 1)}</View>
            <View>
              <View className="strong">{name}</View>
              <View className="soft">{words.grid(gridName, hours)}</View>
            </View>
          </View>
        }
        right={asked === "no" ? undefined : <Chip tone={askedTones[asked]}>{words.askedStates[asked]}</Chip>}
      />
      <View className="chips spaced">
        {reasons.map((reason) => (
          <Chip key={reason} tone="go">
            {reason}
          </Chip>
        ))}
      </View>
      {open && asked !== "pending" && (
        <View className="spaced">
          <Button
            id={`candidate-offer-${index}`}
            kind={best ? "go" : "quiet"}
            busy={busy}
            onPress={() => onOffer(candidate)}
          >
            {asked === "declined" ? words.offerAgain(name) : words.offer(name)}
          </Button>
        </View>
      )}
    </Card>
  );
}
