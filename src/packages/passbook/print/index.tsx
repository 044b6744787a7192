import { View } from "@tarojs/components";
import { madePassbook } from "@/features/passbook/made";
import { Paper } from "@/features/passbook/Paper";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/states";
import { words } from "@/words/passbook";
import "../style.scss";

// WeChat's style sheets know no pages, tables or printing.
if (process.env.TARO_ENV === "h5") {
  void import("@/ui/styles/print.scss");
  void import("./print.scss");
}

/** Open to anyone: it prints what was found right on the page before. A phone in WeChat can't print. */
export default function PrintPassbookPage() {
  const made = madePassbook.use();
  if (process.env.TARO_ENV !== "h5") return <OnComputer />;
  if (!made)
    return (
      <Page title={words.printTitle}>
        <Empty
          action={
            <>
              <Button id="print-get" onPress={() => goOn("passbook")}>
                {words.getPassbook}
              </Button>
              <Button id="print-open" kind="quiet" onPress={() => goOn("checkPassbook")}>
                {words.openFile}
              </Button>
            </>
          }
        >
          {words.noPassbook}
        </Empty>
      </Page>
    );
  return (
    <Page title={words.printTitle} className="printing">
      <View className="not-printed">
        <Button id="print-now" onPress={() => window.print()}>
          {words.printNow}
        </Button>
      </View>
      <Paper made={made} />
    </Page>
  );
}

function OnComputer() {
  return (
    <Page title={words.printTitle}>
      <Card id="print-steps">
        <View className="title">{words.onComputer}</View>
        {words.steps.map((step, index) => (
          <View key={step} className="spaced">
            {index + 1}. {step}
          </View>
        ))}
      </Card>
    </Page>
  );
}
