import type { Head } from "@contract/points/passbook";
import { createPublicKey, verify } from "node:crypto";
import { hashOfText } from "./hashes";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Signer } from "./signer";
import { headText } from "./texts";

/** What a head has where no other key takes over. */
export const NO_NEXT = "-";

export function signHead(communityId: string, unsigned: Omit<Head, "key" | "signature">, signer: Signer): Head {
  const head = { ...unsigned, key: signer.publicKey };
  return { ...head, signature: signer.sign(Buffer.from(headText(communityId, head))) };
}

export function hashOfHead(communityId: string, head: Head): string {
  return hashOfText(headText(communityId, head));
}

/** Whether the head was signed by the key it names. */
export function isSigned(communityId: string, head: Head): boolean {
  const x = Buffer.from(head.key, "hex").toString("base64url");
  const key = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
  return verify(null, Buffer.from(headText(communityId, head)), key, Buffer.from(head.signature, "hex"));
}

/** The key that must sign the head after this one. */
export function keyAfter(head: Head): string {
  return head.next === NO_NEXT ? head.key : head.next;
}

/** Clocks of two machines differ by less. */
const CLOCKS_DIFFER_MS = 60_000;

/** The instant of the head after this one: never before it. Refuses clock_set_back. */
export function dateAfter(last: Head | null, now: Instant): Instant {
  const floor = last ? Date.parse(last.at) : 0;
  if (now.getTime() < floor - CLOCKS_DIFFER_MS) refuse("clock_set_back");
  return new Date(Math.max(now.getTime(), floor));
}
