import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useState } from "react";

/** Whether this page is the one on show. */
export function useVisible(): boolean {
  const [onTop, setOnTop] = useState(true);
  const [awake, setAwake] = useState(true);
  useDidShow(() => setOnTop(true));
  useDidHide(() => setOnTop(false));
  useEffect(() => {
    if (process.env.TARO_ENV !== "h5") return;
    const look = () => setAwake(!document.hidden);
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return onTop && awake;
}
