import { View } from "@tarojs/components";
import { useState } from "react";
import type { Newcomer } from "@contract/member/membership";
import { useNow } from "@/clock";
import { sayDate, sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { words } from "@/words/branch";

interface NewcomerCardProps {
  newcomer: Newcomer;
  index: number;
  busy: boolean;
  onVerify(newcomer: Newcomer, asVolunteer: boolean): void;
}

/** One who stands at the desk to be recognised. */
export function NewcomerCard({ newcomer, index, busy, onVerify }: NewcomerCardProps) {
  const now = useNow();
  const [asVolunteer, setAsVolunteer] = useState(false);
  const { name, age, birthDate, address, joinedAt } = newcomer;
  return (
    <Card id={`newcomer-${index}`}>
      <Row left={<View className="title">{name}</View>} right={<View className="strong">{words.age(age)}</View>} />
      <View>{address}</View>
      <View className="soft">
        {words.born(sayDate(birthDate))}，{words.joined(sayTime(joinedAt, now))}
      </View>
      <View className="spaced">
        <Choice
          label={words.asWhat}
          value={asVolunteer}
          onChange={setAsVolunteer}
          options={[
            { value: false, word: words.onlyResident, id: `newcomer-resident-${index}` },
            { value: true, word: words.alsoVolunteer, id: `newcomer-volunteer-${index}` },
          ]}
        />
      </View>
      <View className="spaced">
        <Button id={`newcomer-verify-${index}`} busy={busy} onPress={() => onVerify(newcomer, asVolunteer)}>
          {words.verify}
        </Button>
      </View>
    </Card>
  );
}
