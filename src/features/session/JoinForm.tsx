import { View } from "@tarojs/components";
import { useState } from "react";
import type { Community } from "@contract/member/membership";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { now } from "@/clock";
import { Buildings } from "@/features/area/Buildings";
import { nextDays, sayDate } from "@/time";
import { Button } from "@/ui/Button";
import { DayField, Field } from "@/ui/Field";
import { Loaded, Refusal } from "@/ui/states";
import { words } from "@/words/member";
import { chooseCommunity } from "./session";

const FIRST_BIRTHDAY = "1900-01-01";

interface Form {
  name: string;
  birthDate: string;
  buildingId: string;
  room: string;
}

function missingIn({ name, birthDate, buildingId, room }: Form): Partial<Record<keyof Form, string>> {
  return {
    name: name.trim().length < 2 ? words.missing.name : undefined,
    birthDate: birthDate === "" ? words.missing.birthDate : undefined,
    buildingId: buildingId === "" ? words.missing.building : undefined,
    room: room.trim() === "" ? words.missing.room : undefined,
  };
}

/** Who one is and where one lives, for the desk to check. */
export function JoinForm({ community, onOther }: { community: Community; onOther(): void }) {
  const { communityId } = community;
  const buildings = useLive(() => call("member", "buildings", { communityId }), [communityId]);
  const join = useAction("member", "join");
  const [form, setForm] = useState<Form>({ name: "", birthDate: "", buildingId: "", room: "" });
  const [asked, setAsked] = useState(false);
  const missing = asked ? missingIn(form) : {};
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });

  const submit = async () => {
    setAsked(true);
    if (Object.values(missingIn(form)).some(Boolean)) return;
    if (await join.run(form, { communityId })) await chooseCommunity(communityId);
  };

  return (
    <>
      <View className="title">{words.joinTitle}</View>
      <View className="soft">{community.name}</View>
      <Field
        id="join-name"
        label={words.name}
        hint={words.nameHint}
        max={20}
        value={form.name}
        error={missing.name ?? join.error?.fields.name}
        onChange={(name) => set({ name })}
      />
      <DayField
        id="join-birth"
        label={words.birthDate}
        empty={words.birthEmpty}
        shown={form.birthDate && sayDate(form.birthDate)}
        first={FIRST_BIRTHDAY}
        last={nextDays(now(), 1)[0]?.day ?? ""}
        value={form.birthDate}
        error={missing.birthDate ?? join.error?.fields.birthDate}
        onChange={(birthDate) => set({ birthDate })}
      />
      <View className="field">
        <View className="field-label">{words.building}</View>
        <Loaded live={buildings}>
          {({ items }) => (
            <Buildings
              label={words.building}
              items={items}
              value={form.buildingId}
              onChange={(buildingId) => set({ buildingId })}
            />
          )}
        </Loaded>
        {missing.buildingId && <View className="field-error">{missing.buildingId}</View>}
      </View>
      <Field
        id="join-room"
        label={words.room}
        hint={words.roomHint}
        max={20}
        value={form.room}
        error={missing.room ?? join.error?.fields.room}
        onChange={(room) => set({ room })}
      />
      <Refusal error={join.error} />
      <View className="spaced">
        <Button id="join-submit" busy={join.busy} onPress={() => void submit()}>
          {words.join}
        </Button>
        <Button kind="quiet" onPress={onOther}>
          {words.otherCommunity}
        </Button>
      </View>
    </>
  );
}
