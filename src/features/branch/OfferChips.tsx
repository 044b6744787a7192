import { View } from "@tarojs/components";
import type { DeskOrder } from "@contract/dispatch/desk";
import { Chip, type Tone } from "@/ui/Chip";
import { words } from "@/words/branch";

type Offer = DeskOrder["offers"][number];

const tones: Record<Offer["state"], Tone> = {
  pending: "wait",
  accepted: "go",
  declined: "stop",
  expired: "stop",
  withdrawn: "info",
};

/** Whom an order has been put to, and what they said. */
export function OfferChips({ offers }: { offers: Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <View className="chips spaced">
      {offers.map(({ volunteerName, state }, index) => (
        <Chip key={index} tone={tones[state]}>
          {words.offerState(volunteerName, state)}
        </Chip>
      ))}
    </View>
  );
}
