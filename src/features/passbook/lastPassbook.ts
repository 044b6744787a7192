import { keep, kept } from "@/api/scope";
import { utf8 } from "./utf8";

/** What a phone keeps under one name without complaint. */
const MOST_BYTES = 1_000_000;

const nameOf = (communityId: string) => `passbook:${communityId}`;

/** The passbook downloaded last on this device, to compare the next with; nothing when there is none. */
export const lastPassbook = (communityId: string): string | undefined => kept(nameOf(communityId)) || undefined;

/** Keeps it for the next time. Answers whether there was room: an older one stays where there was not. */
export function keepPassbook(communityId: string, text: string): boolean {
  if (utf8(text).length > MOST_BYTES) return false;
  try {
    keep(nameOf(communityId), text);
    return true;
  } catch {
    return false;
  }
}

export const forgetPassbook = (communityId: string) => keep(nameOf(communityId), "");
