import { useState } from "react";

/** Giving goes in three steps: choose, look at it once more, done. */
export function useGiving() {
  const [step, setStep] = useState<"choose" | "confirm" | "done">("choose");
  const [minutes, setMinutes] = useState(0);
  return { step, setStep, minutes, setMinutes };
}

export type Giving = ReturnType<typeof useGiving>;
