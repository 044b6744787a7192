import { useEffect, useState } from "react";
import { createStore } from "./store";

const ASK_EVERY_MS = 5_000;
const TURN_EVERY_MS = 20_000;

/** How far the local preview's clock is ahead of this device's; always 0 in WeChat. */
const ahead = createStore(0);

/** The present, in milliseconds. */
export const now = () => Date.now() + ahead.get();

async function readClock() {
  try {
    const answer: unknown = await (await fetch("/local/clock")).json();
    const said = (answer as { now?: unknown }).now;
    if (typeof said !== "string") return;
    const found = new Date(said).getTime() - Date.now();
    if (Math.abs(found - ahead.get()) > 2_000) ahead.set(found);
  } catch {
    // Without the local host the device's own clock stands.
  }
}

export function startClock() {
  if (process.env.TARO_ENV !== "h5") return;
  void readClock();
  setInterval(() => {
    if (!document.hidden) void readClock();
  }, ASK_EVERY_MS);
}

/** The present, drawn anew as it passes or as the preview's clock is moved. */
export function useNow(): number {
  const offset = ahead.use();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((was) => was + 1), TURN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  void turn;
  return Date.now() + offset;
}
