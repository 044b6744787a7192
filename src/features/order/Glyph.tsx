import { Image, View } from "@tarojs/components";
import { silent } from "@/ui/a11y";
import { drawings } from "./drawings";

const grounds: Record<string, string> = {
  errand: "soft-go",
  cleaning: "soft-info",
  hospital: "soft-stop",
  haircut: "soft-mind",
  repair: "soft-wait",
  meal: "soft-mind",
  company: "soft-go",
  bills: "soft-wait",
  phone: "soft-info",
  childcare: "soft-stop",
};

/** The small drawing of a service; the word always stands beside it. */
export function Glyph({ code }: { code: string }) {
  const drawing = drawings[code];
  return (
    <View
      className={`glyph ${grounds[code] ?? "soft-go"}`}
      {...(process.env.TARO_ENV === "h5" ? { "aria-hidden": true } : {})}
    >
      {drawing !== undefined && <Image className="glyph-image" src={drawing} {...silent} />}
    </View>
  );
}
