import Taro from "@tarojs/taro";
import { View } from "@tarojs/components";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { TextArea } from "@/ui/Field";
import { Fold } from "@/ui/Fold";
import { toast } from "@/ui/Toast";
import { words } from "@/words/passbook";
import { readKey } from "./keys";
import type { Part, useCheck } from "./useCheck";

type Check = ReturnType<typeof useCheck>;

/** No limit of its own: WeChat writes that as -1, a browser refuses it. */
const ANY_LENGTH = process.env.TARO_ENV === "h5" ? 100_000_000 : -1;

/** The file to check: chosen, or pasted as text. */
export function FileCard({ check }: { check: Check }) {
  const { file } = check.files;
  return (
    <Card>
      <View className="strong">{words.fileLabel}</View>
      {file && (
        <View id="check-chosen" className="soft spaced">
          {words.chosen(file.name)}
        </View>
      )}
      <View className="spaced">
        <Button id="check-file" kind={file ? "quiet" : "go"} onPress={() => check.choose("file")}>
          {file ? words.otherFile : words.chooseFile}
        </Button>
      </View>
      <Fold id="check-paste" word={words.pasteWord}>
        <TextArea
          id="check-text"
          label={words.pasteLabel}
          hint={words.pasteHint}
          max={ANY_LENGTH}
          value={file?.name === words.pasted ? String(file.content) : ""}
          onChange={(text) => check.bring("file", text === "" ? undefined : { name: words.pasted, content: text })}
        />
      </Fold>
    </Card>
  );
}

/** The public key to check with: what the phone knows, typed over, or scanned from the notice board. */
export function KeyField({ check }: { check: Check }) {
  const { key, isKeyKnown, isKeyRight, setKey } = check;
  const scan = async () => {
    const { result } = await Taro.scanCode({ scanType: ["qrCode"] });
    const scanned = readKey(result);
    if (scanned) setKey(scanned);
    else toast(words.notKey);
  };
  return (
    <>
      <TextArea
        id="check-key"
        label={words.keyLabel}
        hint={isKeyKnown ? words.keyOfPhone : words.keyToType}
        error={key !== "" && !isKeyRight ? words.keyForm : undefined}
        value={key}
        onChange={setKey}
      />
      {process.env.TARO_ENV === "weapp" && (
        <Button id="check-scan" kind="quiet" onPress={() => void scan().catch(() => undefined)}>
          {words.scanKey}
        </Button>
      )}
    </>
  );
}

const compared = [
  { part: "older", word: words.olderFile },
  { part: "heads", word: words.listFile },
] as const satisfies { part: Part; word: string }[];

/** What a passbook may be compared with. */
export function Compared({ check }: { check: Check }) {
  return (
    <Fold id="check-compare" word={words.compareWord}>
      {compared.map(({ part, word }) => (
        <View key={part}>
          <Button id={`check-${part}`} kind="quiet" onPress={() => check.choose(part)}>
            {word}
          </Button>
          {check.files[part] && <View className="soft">{words.chosen(check.files[part].name)}</View>}
        </View>
      ))}
    </Fold>
  );
}
