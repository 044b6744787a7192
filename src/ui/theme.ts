import Taro from "@tarojs/taro";
import { keep, kept } from "@/api/scope";
import { createStore } from "@/store";

const KEY = "elder";

/** Elder mode, kept on this phone. */
export const elder = createStore(kept(KEY) === "on");

export function setElder(on: boolean) {
  keep(KEY, on ? "on" : "off");
  elder.set(on);
}

/** The phone's own font scale in WeChat, 1 where it isn't told. */
export const fontScale = readFontScale();

function readFontScale(): number {
  if (process.env.TARO_ENV !== "weapp" || typeof Taro.getAppBaseInfo !== "function") return 1;
  const told: unknown = (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: unknown } | undefined)?.fontSizeScaleFactor;
  return typeof told === "number" && told > 0.5 && told < 3 ? told : 1;
}
