import type { Head } from "@contract/points/passbook";
import { keyAfter, NO_NEXT } from "./heads";
import { KeyNotAtHand, type Signer } from "./signer";

/**
 * Who signs the next head, and which key takes over after it. Keys stand oldest first: the log's own signs, and where a newer
 * one stands after it the head hands over to the newest. A new log begins with the newest.
 */
export function chooseKey(keys: Signer[], last: Head | null): { signer: Signer; next: string } {
  const newest = newestOf(keys);
  if (!last) return { signer: newest, next: NO_NEXT };
  // Whoever writes the past anew signs it with a key of their own and hands over to ours: such a log is not gone on with.
  if (!keys.some((key) => key.publicKey === last.key)) {
    throw new KeyNotAtHand(`head ${last.number} is signed by ${last.key}, which is not ours`);
  }
  const asked = keyAfter(last);
  const signer = keys.find((key) => key.publicKey === asked);
  if (!signer) throw new KeyNotAtHand(`the log asks for the key ${asked}`);
  return { signer, next: newest.publicKey === asked ? NO_NEXT : newest.publicKey };
}

/** The key that logs begin with and hand over to. */
export function newestOf(keys: Signer[]): Signer {
  const newest = keys[keys.length - 1];
  if (!newest) throw new KeyNotAtHand("there is no key to sign with");
  return newest;
}
