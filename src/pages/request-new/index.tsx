import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Photos } from "@/features/request/Photos";
import { usePhotos } from "@/features/request/usePhotos";
import { inCommunity } from "@/features/session/inCommunity";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Field, TextArea } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/request";

export default inCommunity(function NewRequestPage() {
  const [said, setSaid] = useState("");
  const [place, setPlace] = useState("");
  const [asked, setAsked] = useState(false);
  const shots = usePhotos();
  const submit = useAction("request", "submit");
  const sent = shots.photos.filter(({ state }) => state === "sent").map(({ photoId }) => photoId);
  const missing = {
    words: said.trim().length < 4 ? words.missing.words : undefined,
    place: place.trim().length < 2 ? words.missing.place : undefined,
    photos: sent.length === 0 || sent.length < shots.photos.length ? words.missing.photos : undefined,
  };

  const send = async () => {
    setAsked(true);
    if (Object.values(missing).some(Boolean)) return;
    const answer = await submit.run({ words: said, place, photoIds: sent });
    if (!answer) return;
    toast(words.submitted);
    goOn("request", { caseId: answer.case.caseId });
  };

  return (
    <Page title={words.newOne}>
      <TextArea
        id="request-words"
        label={words.what}
        placeholder={words.whatPlaceholder}
        max={500}
        value={said}
        error={(asked && missing.words) || submit.error?.fields.words}
        onChange={setSaid}
      />
      <Field
        id="request-place"
        label={words.where}
        hint={words.wherePlaceholder}
        value={place}
        error={(asked && missing.place) || submit.error?.fields.place}
        onChange={setPlace}
      />
      <Photos {...shots} error={(asked && missing.photos) || undefined} />
      <Refusal error={submit.error} />
      <View className="spaced">
        <Button id="request-submit" busy={submit.busy} onPress={() => void send()}>
          {words.submit}
        </Button>
      </View>
    </Page>
  );
});
