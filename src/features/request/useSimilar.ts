import { useEffect, useState } from "react";
import type { CaseKind } from "@contract/request/life";
import { call, type OutputOf } from "@/api/call";

const AFTER_TYPING_MS = 600;
const FEWEST_WORDS = 4;

type Likes = OutputOf<"request", "similar">["items"];

export interface Asked {
  kind: CaseKind | undefined;
  words: string;
  place: string;
  buildingId?: string;
  point?: { latitude: number; longitude: number };
}

/** Open cases near by that may be the same, looked for once the typing rests. Nothing found and nothing reached look alike: it only helps. */
export function useSimilar(asked: Asked): Likes {
  const [found, setFound] = useState<Likes>([]);
  const key = JSON.stringify(asked);
  useEffect(() => {
    let ended = false;
    const { kind, words, ...where } = JSON.parse(key) as Asked;
    if (kind === undefined || words.trim().length < FEWEST_WORDS) {
      setFound([]);
      return;
    }
    const timer = setTimeout(() => {
      call("request", "similar", { kind, words, ...where }).then(
        ({ items }) => !ended && setFound(items),
        () => !ended && setFound([]),
      );
    }, AFTER_TYPING_MS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [key]);
  return found;
}
