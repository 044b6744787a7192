import { View } from "@tarojs/components";
import { Compared, FileCard, KeyField } from "@/features/passbook/Bring";
import { Reported } from "@/features/passbook/Reported";
import { useCheck } from "@/features/passbook/useCheck";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { words } from "@/words/passbook";
import "../style.scss";

/** Open to anyone, and without a network once it is open: it asks nobody. */
export default function CheckPassbookPage() {
  const check = useCheck();
  const { files, report } = check;
  if (report && files.file)
    return (
      <Page title={words.checkTitle}>
        <Reported report={report} file={files.file} />
        <View className="spaced">
          <Button id="check-again" kind={report.ok ? "go" : "quiet"} onPress={check.again}>
            {words.again}
          </Button>
        </View>
      </Page>
    );
  const start = (
    <Button id="check-submit" busy={check.busy} disabled={!files.file || !check.isKeyRight} onPress={check.start}>
      {words.start}
    </Button>
  );
  return (
    <Page title={words.checkTitle} foot={start}>
      <View className="soft">{words.checkIntro}</View>
      <View className="spaced">
        <FileCard check={check} />
      </View>
      <KeyField check={check} />
      <Compared check={check} />
    </Page>
  );
}
