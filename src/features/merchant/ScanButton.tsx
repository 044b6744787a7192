import Taro from "@tarojs/taro";
import { Button } from "@/ui/Button";
import { toast } from "@/ui/Toast";
import { words } from "@/words/merchant";
import { groupCode, isVoucherCode } from "./voucherCode";

/** Reads a voucher's QR code with the phone. Resolves to nothing when the shop thought better of it. */
async function scanOne(): Promise<string> {
  try {
    return (await Taro.scanCode({ scanType: ["qrCode"] })).result;
  } catch (reason) {
    const said = (reason as { errMsg?: string } | undefined)?.errMsg ?? "";
    if (!said.includes("cancel")) toast(words.scanFailed);
    return "";
  }
}

/** The camera is WeChat's: in a browser the number is typed. */
export function ScanButton({ onScan }: { onScan(code: string): void }) {
  if (process.env.TARO_ENV !== "weapp") return null;
  const scan = async () => {
    const code = await scanOne();
    if (code === "") return;
    if (isVoucherCode(code)) onScan(groupCode(code));
    else toast(words.notVoucher);
  };
  return (
    <Button id="verify-scan" onPress={() => void scan()}>
      {words.scan}
    </Button>
  );
}
