import { View } from "@tarojs/components";
import { useState } from "react";
import type { OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { ScanButton } from "@/features/merchant/ScanButton";
import { Taken } from "@/features/merchant/Taken";
import { groupCode, isWhole } from "@/features/merchant/voucherCode";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Press } from "@/ui/Press";
import { Refusal } from "@/ui/states";
import { words } from "@/words/merchant";
import "../style.scss";

type Verified = OutputOf<"reward", "verify">["voucher"];

export default inCommunity(function VerifyPage() {
  const { run, busy, error, clear } = useAction("reward", "verify");
  const [code, setCode] = useState("");
  const [taken, setTaken] = useState<Verified>();

  const type = (typed: string) => {
    setCode(groupCode(typed));
    setTaken(undefined);
    clear();
  };
  const verify = async (whole: string) => {
    setTaken(undefined);
    const answer = await run({ code: whole });
    if (!answer) return;
    setTaken(answer.voucher);
    setCode("");
  };
  const scanned = (whole: string) => {
    type(whole);
    void verify(whole);
  };

  return (
    <Page title={words.title} className="verify">
      {taken && <Taken voucher={taken} />}
      <ScanButton onScan={scanned} />
      <Field id="verify-code" label={words.code} hint={words.codeHint} big max={40} value={code} onChange={type} />
      <Refusal error={error} />
      <View className="spaced">
        <Button id="verify-submit" busy={busy} disabled={!isWhole(code)} onPress={() => void verify(code)}>
          {words.verify}
        </Button>
      </View>
      <Press id="verify-today" role="link" className="link spaced" onPress={() => goTo("today")}>
        {words.goToday}
        <View className="chevron" />
      </Press>
    </Page>
  );
});
