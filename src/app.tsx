import Taro, { useDidShow, useLaunch } from "@tarojs/taro";
import type { PropsWithChildren } from "react";
import { loadSession } from "@/features/session/session";
import { startClock } from "@/clock";
import { tellUnreached } from "@/routes";
import { pressByKeyboard } from "@/ui/keyboard";
import "./app.scss";

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === "weapp") Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV, traceUser: false });
    startClock();
    pressByKeyboard();
    tellUnreached();
  });
  useDidShow(() => void loadSession());
  return children;
}
