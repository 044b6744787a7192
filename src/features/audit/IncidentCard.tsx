import { View } from "@tarojs/components";
import type { Incident } from "@contract/audit/reconciliation";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/audit";

/** Something that differs, in words, with where it was found in small letters for the help desk. */
export function IncidentCard({ incident, onResolve }: { incident: Incident; onResolve(): void }) {
  const now = useNow();
  const { check, raisedAt, lastFoundAt, breachCount, breaches } = incident;
  return (
    <Card id={`incident-${check}`}>
      <Row
        left={<View className="strong">{words.checks[check]}</View>}
        right={<Chip tone="stop">{words.breaches(breachCount)}</Chip>}
      />
      <View className="soft">{words.raised(sayTime(raisedAt, now))}</View>
      {lastFoundAt !== raisedAt && <View className="soft">{words.foundAgain(sayTime(lastFoundAt, now))}</View>}
      {breaches.slice(0, 3).map(({ rule, reference }, index) => (
        <View key={index} className="spaced">
          <View>{rule}</View>
          <View className="reference">{reference}</View>
        </View>
      ))}
      <View className="spaced">
        <Button id={`incident-resolve-${check}`} kind="quiet" onPress={onResolve}>
          {words.resolve}
        </Button>
      </View>
    </Card>
  );
}
