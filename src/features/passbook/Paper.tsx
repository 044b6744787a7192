import { View } from "@tarojs/components";
import { useMemo } from "react";
import { Qr } from "@/ui/Qr";
import { words } from "@/words/passbook";
import { KeyGroups } from "./KeyGroups";
import { LinesTable } from "./LinesTable";
import type { MadePassbook } from "./made";
import { stampOf } from "./stamp";
import { digestOf } from "./verifier";

/** A passbook on A4: whose, every line, the seal it was checked by, and the QR code of the file's digest. Browsers alone. */
export function Paper({ made: { file, passbook, report, ownerName } }: { made: MadePassbook }) {
  const digest = useMemo(() => digestOf(file), [file]);
  const { head, community, accounts } = passbook;
  return (
    <View id="paper" className="paper">
      <View className="paper-top">
        <View className="paper-who">
          <View className="title">{words.paperTitle}</View>
          {ownerName !== "" && <Fact name={words.owner} value={ownerName} />}
          <Fact name={words.community} value={String(community.name ?? community.id)} />
          <Fact name={words.sealAt} value={`${stampOf(head.at)}，${words.sealSize(head.number, head.size)}`} />
        </View>
        <Qr id="paper-qr" text={`linli-passbook:sha256:${digest}`} label={words.qr} />
      </View>
      <View className="paper-hint">{words.athome}</View>
      {report.accounts.map((summary, index) => (
        <LinesTable key={summary.unit} summary={summary} lines={accounts[index]!.lines} />
      ))}
      <View className="paper-seal">
        <View className="strong">{words.sealTitle}</View>
        <View>{words.publicKey}</View>
        <KeyGroups id="paper-key" value={head.key} />
        <Fact name={words.digest} value={digest} />
        <Fact name={words.root} value={head.root} />
        <Fact name={words.lasts} value={head.lasts} />
        <Fact name={words.signature} value={head.signature} />
        {accounts.map(({ unit, account }) => (
          <Fact key={unit} name={words.accountNo(unit)} value={account} />
        ))}
      </View>
    </View>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="paper-fact">
      {name}：{value}
    </View>
  );
}
