import { View } from "@tarojs/components";
import { Button } from "@/ui/Button";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/passbook";
import { Progress } from "./Fetch";
import { giveJson } from "./files";
import { useWholeList } from "./useHeads";

/** The whole list of heads as one file, to keep and compare with. */
export function WholeList({ communityId, name, total }: { communityId?: string; name: string; total: number }) {
  const fileName = words.listName(name);
  const give = async (text: string) => {
    const outcome = await giveJson(fileName, text);
    if (outcome === "impossible") toast(words.cannotGive);
    if (outcome === "given" && process.env.TARO_ENV === "h5") toast(words.downloaded(fileName));
  };
  // In WeChat only a press may share: there the file waits for one.
  const { progress, text, error, fetchAll } = useWholeList(communityId, (whole) => {
    if (process.env.TARO_ENV === "h5") void give(whole);
  });
  if (progress)
    return (
      <View className="spaced">
        <Progress word={words.listFetching} share={progress.done / progress.total}>
          <View className="soft">{words.listProgress(progress.done, progress.total)}</View>
        </Progress>
      </View>
    );
  return (
    <View className="spaced">
      <Refusal error={error} />
      {process.env.TARO_ENV !== "h5" && text !== undefined ? (
        <Button id="heads-send" onPress={() => void give(text)}>
          {words.sendList}
        </Button>
      ) : (
        <Button id="heads-download" onPress={() => fetchAll(total)}>
          {words.downloadList}
        </Button>
      )}
    </View>
  );
}
