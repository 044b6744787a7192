import { keep, kept } from "@/api/scope";

/** What a phone keeps under one name without complaint. */
const MOST_BYTES = 1_000_000;

const nameOf = (communityId: string) => `passbook:${communityId}`;

/** The passbook downloaded last on this device, to compare the next with; nothing when there is none. */
export const lastPassbook = (communityId: string): string | undefined => kept(nameOf(communityId)) || undefined;

/** Keeps it for the next time. Answers whether there was room: an older one stays where there was not. */
export function keepPassbook(communityId: string, text: string): boolean {
  if (bytesOf(text) > MOST_BYTES) return false;
  try {
    keep(nameOf(communityId), text);
    return true;
  } catch {
    return false;
  }
}

export const forgetPassbook = (communityId: string) => keep(nameOf(communityId), "");

/** In UTF-8, which WeChat's older engines have no encoder for. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
