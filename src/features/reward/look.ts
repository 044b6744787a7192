import type { Voucher } from "@contract/reward/voucher";
import type { Tone } from "@/ui/Chip";

export const toneOf: Record<Voucher["state"], Tone> = {
  issued: "go",
  verified: "info",
  settled: "info",
  expired: "wait",
  refunded: "wait",
  revoked: "stop",
};
