import { useEffect, useState } from "react";

const WIDE = "(min-width: 900px)";

/** Whether a list and what is opened from it have room beside each other; never on a phone. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => process.env.TARO_ENV === "h5" && window.matchMedia(WIDE).matches);
  useEffect(() => {
    if (process.env.TARO_ENV !== "h5") return;
    const query = window.matchMedia(WIDE);
    const look = () => setWide(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return wide;
}
