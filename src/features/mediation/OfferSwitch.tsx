import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { Loaded, Refusal } from "@/ui/states";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/mediation";

/** A neighbour says that they would mediate, or no longer. */
export function OfferSwitch() {
  const live = useLive(() => call("request", "myOffer", {}), []);
  const offer = useAction("request", "offerToMediate");
  return (
    <Loaded live={live}>
      {({ isOffered }) => (
        <>
          <Switch
            id="offer-to-mediate"
            word={words.offer}
            detail={isOffered ? words.offered : words.notOffered}
            on={isOffered}
            onChange={(on) => void offer.run({ isOffered: on })}
          />
          <Refusal error={offer.error} />
        </>
      )}
    </Loaded>
  );
}
