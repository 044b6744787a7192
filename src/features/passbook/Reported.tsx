import { Text, View } from "@tarojs/components";
import { useMemo } from "react";
import { a11y } from "@/ui/a11y";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { words } from "@/words/passbook";
import { goTo } from "@/routes";
import { Accounts, unsealedOf } from "./Accounts";
import { FaultShown, LineShown } from "./FaultShown";
import type { BroughtFile } from "./files";
import type { Passbook } from "./glue";
import { madePassbook } from "./made";
import { stampOf } from "./stamp";
import { type Report, textOf } from "./useCheck";
import { digestOf, type PassbookRight } from "./verifier";

/** What the check of a file says, one thing large. */
export function Reported({ report, file }: { report: Report; file: BroughtFile }) {
  if (!report.ok)
    return (
      <FaultShown fault={report.fault} title={words.checkWrong}>
        {!report.fault.file && <LineShown fault={report.fault} text={textOf(file)} />}
      </FaultShown>
    );
  if (report.kind === "heads") return <Right title={words.headsRight} hint={words.headsRightHint(report.heads)} />;
  if (report.kind === "consistency") {
    const hint = words.between(report.from.number, report.to.number);
    return <Right title={words.consistencyRight} hint={hint} />;
  }
  return <RightFile report={report} file={file} />;
}

export function Right({ title, hint }: { title: string; hint: string }) {
  return (
    <View id="check-right" className="result soft-go" {...a11y("status")}>
      <View className="title">{title}</View>
      <View className="spaced">{hint}</View>
    </View>
  );
}

function RightFile({ report, file }: { report: PassbookRight; file: BroughtFile }) {
  const { head, accounts, older, listed } = report;
  const unsealed = unsealedOf(accounts);
  const digest = useMemo(() => digestOf(file.content), [file]);
  const print = () => {
    const passbook = JSON.parse(textOf(file)) as Passbook;
    madePassbook.set({ file: file.content, passbook, report, ownerName: "" });
    goTo("printPassbook");
  };
  return (
    <>
      <Right title={words.checkRight} hint={words.checkRightHint} />
      <Accounts accounts={accounts} />
      <Card className="spaced">
        <View className="strong">{words.sealedUntil(stampOf(head.at))}</View>
        <View className="soft">{words.sealedNo(head.number)}</View>
        {unsealed > 0 && <View className="note soft-wait">{words.unsealed(unsealed)}</View>}
        {older && <View className="spaced">{words.sameAsLast(stampOf(older.at))}</View>}
        {listed !== null && <View className="spaced">{words.listedIn(listed)}</View>}
        <View className="spaced">{words.digest}</View>
        <View id="check-digest" className="soft account-no">
          {digest}
        </View>
        <View className="spaced">{words.notProven}</View>
        {accounts.map(({ account, unit }) => (
          <View key={unit} className="soft account-no">
            {words.accountNo(unit)} <Text>{account}</Text>
          </View>
        ))}
      </Card>
      {process.env.TARO_ENV === "h5" && (
        <View className="spaced">
          <Button id="check-print" kind="quiet" onPress={print}>
            {words.print}
          </Button>
        </View>
      )}
    </>
  );
}
