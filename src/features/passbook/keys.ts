import { keep, kept } from "@/api/scope";

const HEX_DIGITS = 64;

const nameOf = (communityId: string) => `sealKey:${communityId}`;

/** The public key this device saw first of the community; nothing when it has seen none. */
export const knownKey = (communityId: string): string | undefined => readKey(kept(nameOf(communityId)));

/** From now on passbooks of the community are checked with this key. */
export const rememberKey = (communityId: string, key: string) => keep(nameOf(communityId), key);

/** The public key in what was typed, pasted or scanned, however it is grouped; nothing when there isn't just one. */
export function readKey(text: string): string | undefined {
  const digits = text
    .replace(KEY_MARK, "")
    .replace(/[\s:-]/g, "")
    .toLowerCase();
  return digits.length === HEX_DIGITS && /^[0-9a-f]+$/.test(digits) ? digits : undefined;
}

const KEY_MARK = /^\s*linli-key:ed25519:/i;

/** What the QR code on the notice board holds. */
export const writeKey = (key: string) => `linli-key:ed25519:${key}`;

/** In fours, as it is compared by eye: 16 groups. */
export const groupsOf = (key: string): string[] => key.match(/.{4}/g) ?? [];
