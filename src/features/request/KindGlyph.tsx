import { Image, View } from "@tarojs/components";
import type { CaseKind } from "@contract/request/life";
import { silent } from "@/ui/a11y";
import { drawings } from "./drawings";
import { kindTones } from "./look";

/** The small drawing of a kind; the word always stands beside it. */
export function KindGlyph({ kind }: { kind: CaseKind }) {
  return (
    <View
      className={`glyph soft-${kindTones[kind]}`}
      {...(process.env.TARO_ENV === "h5" ? { "aria-hidden": true } : {})}
    >
      <Image className="glyph-image" src={drawings[kind]} {...silent} />
    </View>
  );
}
