import { View } from "@tarojs/components";
import type { VerifiedVoucher } from "@contract/reward/voucher";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { a11y } from "@/ui/a11y";
import { words } from "@/words/merchant";

/** What to hand over, large enough to be read across the counter. */
export function Taken({ voucher }: { voucher: VerifiedVoucher }) {
  const now = useNow();
  return (
    <View id="verify-result" className="result soft-go" {...a11y("status")}>
      <View>{words.taken}</View>
      <View className="figure">{voucher.rewardName}</View>
      <View className="strong spaced">{words.points(voucher.pricePoints)}</View>
      <View>{words.at(sayTime(voucher.verifiedAt, now))}</View>
    </View>
  );
}
