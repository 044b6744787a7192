import Taro from "@tarojs/taro";

/** In the local preview, whom this frame plays: the persona in the address is the OPENID. Empty in WeChat, which knows. */
export const persona =
  process.env.TARO_ENV === "h5" ? (new URLSearchParams(window.location.search).get("persona") ?? "") : "";

// Frames of one origin share localStorage: each persona keeps its own.
const keyOf = (name: string) => `linli:${persona}:${name}`;

/** What was kept under the name, or an empty string. */
export function kept(name: string): string {
  const value: unknown = Taro.getStorageSync(keyOf(name));
  return typeof value === "string" ? value : "";
}

export function keep(name: string, value: string) {
  Taro.setStorageSync(keyOf(name), value);
}

let acting = "";

/** The community one acts in; calls carry it. */
export const actingCommunity = () => acting || undefined;

export function actIn(communityId: string) {
  acting = communityId;
}
