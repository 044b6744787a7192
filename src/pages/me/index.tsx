import { View } from "@tarojs/components";
import { useState } from "react";
import { persona } from "@/api/scope";
import { NoticeLink } from "@/features/notice/NoticeLink";
import { DeskLinks } from "@/features/session/DeskLinks";
import { inCommunity } from "@/features/session/inCommunity";
import { LeaveDialog } from "@/features/session/LeaveDialog";
import { leavePersona } from "@/features/session/Personas";
import { chooseCommunity, holds, session, useMembership } from "@/features/session/session";
import { Button } from "@/ui/Button";
import { Card, Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Chip } from "@/ui/Chip";
import { Page } from "@/ui/Page";
import { Switch } from "@/ui/Switch";
import { elder, setElder } from "@/ui/theme";
import { words as leaving } from "@/words/leaving";
import { words } from "@/words/member";

function ElderSwitch() {
  const on = elder.use();
  return (
    <Switch
      id="elder-switch"
      word={words.elder}
      detail={on ? words.elderOn : words.elderOff}
      on={on}
      onChange={setElder}
    />
  );
}

function Communities() {
  const current = session.use();
  if (current.status !== "in" || current.memberships.length < 2) return null;
  return (
    <>
      <Heading>{words.changeCommunity}</Heading>
      <Choice
        label={words.changeCommunity}
        value={current.membership.communityId}
        onChange={(communityId) => void chooseCommunity(communityId)}
        options={current.memberships.map(({ communityId, name }, index) => ({
          value: communityId,
          word: name,
          id: `my-community-${index}`,
        }))}
      />
    </>
  );
}

export default inCommunity(function MePage() {
  const membership = useMembership();
  const { memberName, name, streetName, address, roles } = membership;
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Page title={words.title} tab="me">
      <Card>
        <View className="person">
          <View className="initial">{memberName.slice(0, 1)}</View>
          <View>
            <View id="my-name" className="title">
              {memberName}
            </View>
            <View className="soft">
              {streetName} {name}
            </View>
          </View>
        </View>
        {address !== "" && <View className="spaced">{address}</View>}
        <View className="chips spaced">
          {roles.map((role) => (
            <Chip key={role} tone="go">
              {words.roles[role]}
            </Chip>
          ))}
        </View>
      </Card>
      <NoticeLink />
      <View className="spaced">
        <ElderSwitch />
      </View>
      <DeskLinks />
      <Communities />
      {process.env.TARO_ENV === "h5" && persona !== "" && (
        <View className="spaced">
          <Button id="switch-persona" kind="quiet" onPress={leavePersona}>
            {words.switchPersona}
          </Button>
        </View>
      )}
      {holds(membership, "resident", "volunteer") && (
        <View className="spaced">
          <Button id="leave" kind="quiet" onPress={() => setLeaving(true)}>
            {leaving.open}
          </Button>
        </View>
      )}
      {isLeaving && <LeaveDialog community={name} onClose={() => setLeaving(false)} />}
    </Page>
  );
});
