import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { toneOf } from "@/features/reward/look";
import { inCommunity } from "@/features/session/inCommunity";
import { sayDateOf, sayTime } from "@/time";
import { BigCode } from "@/ui/BigCode";
import { Card } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Page } from "@/ui/Page";
import { Qr } from "@/ui/Qr";
import { Loaded } from "@/ui/states";
import { words } from "@/words/reward";

export default inCommunity(function VoucherPage() {
  const now = useNow();
  const voucherId = useRouter().params.voucherId ?? "";
  const live = useLive(() => call("reward", "voucher", { voucherId }), [voucherId]);
  return (
    <Page title={words.voucher}>
      <Loaded live={live}>
        {({ voucher }) => (
          <Card className="voucher-paper">
            <View className="title">{voucher.rewardName}</View>
            <View className="spaced">
              <Chip id="voucher-state" tone={toneOf[voucher.state]}>
                {words.states[voucher.state]}
              </Chip>
            </View>
            {voucher.state === "issued" && <Qr id="voucher-qr" text={voucher.code} label={words.qr} />}
            <View className="spaced">
              <BigCode id="voucher-code" code={voucher.code} group={4} />
            </View>
            <View className="soft spaced">
              {voucher.verifiedAt === null
                ? words.until(sayDateOf(voucher.expiresAt))
                : words.usedAt(sayTime(voucher.verifiedAt, now))}
            </View>
            <View className="strong spaced">{voucher.shopName}</View>
            <View>{voucher.shopAddress}</View>
          </Card>
        )}
      </Loaded>
    </Page>
  );
});
