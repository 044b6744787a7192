import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { toneOf } from "@/features/reward/look";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { sayDateOf } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Page } from "@/ui/Page";
import { Empty, PagedList } from "@/ui/states";
import { words } from "@/words/reward";

const goRedeem = (
  <Button id="vouchers-rewards" onPress={() => goTo("rewards")}>
    {words.goRedeem}
  </Button>
);

export default inCommunity(function VouchersPage() {
  const paged = usePaged(
    (after) => call("reward", "vouchers", { after }),
    ({ voucherId }) => voucherId,
    [],
  );
  return (
    <Page title={words.vouchers}>
      <PagedList paged={paged} empty={<Empty action={goRedeem}>{words.noVouchers}</Empty>}>
        {(voucher, index) => (
          <Card
            key={voucher.voucherId}
            id={`voucher-${index}`}
            onPress={() => goTo("voucher", { voucherId: voucher.voucherId })}
          >
            <Row
              left={
                <>
                  <View className="strong">{voucher.rewardName}</View>
                  <View className="soft">
                    {voucher.shopName}，{words.until(sayDateOf(voucher.expiresAt))}
                  </View>
                </>
              }
              right={<Chip tone={toneOf[voucher.state]}>{words.states[voucher.state]}</Chip>}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
});
