import type { Role } from "@contract/action";
import type { Membership } from "@contract/member/membership";
import { asCallError, call, type CallError } from "@/api/call";
import { actIn, keep, kept, persona } from "@/api/scope";
import { createStore } from "@/store";
import { tabsShown } from "@/ui/TabBar";

export type Session =
  | { status: "loading" }
  | { status: "failed"; error: CallError }
  /** Local preview without a persona in the address. */
  | { status: "stranger" }
  /** Belongs to no community yet. */
  | { status: "outside" }
  /** Joined; the desk has not seen the person yet. */
  | { status: "waiting"; membership: Membership; memberships: Membership[] }
  | { status: "in"; membership: Membership; memberships: Membership[] };

const CHOSEN = "communityId";

const allTabs = tabsShown.get();

/** For those who only work here, such as shop staff. */
const staffTabs = ["home", "me"] as const;

export const session = createStore<Session>({ status: "loading" });

const isWaiting = ({ verified, roles }: Membership) => !verified && roles.every((role) => role === "resident");

function sessionOf(memberships: Membership[]): Session {
  const chosen = kept(CHOSEN);
  const membership = memberships.find(({ communityId }) => communityId === chosen) ?? memberships[0];
  if (!membership) return { status: "outside" };
  actIn(membership.communityId);
  tabsShown.set(holds(membership, "resident") ? allTabs : staffTabs);
  return { status: isWaiting(membership) ? "waiting" : "in", membership, memberships };
}

/** Asks who I am. A failure leaves a session that stands as it is. */
export async function loadSession(): Promise<void> {
  if (process.env.TARO_ENV === "h5" && persona === "") return session.set({ status: "stranger" });
  try {
    const { memberships } = await call("member", "me", {});
    const next = sessionOf(memberships);
    if (JSON.stringify(next) !== JSON.stringify(session.get())) session.set(next);
  } catch (reason) {
    const { status } = session.get();
    if (status === "loading" || status === "failed") session.set({ status: "failed", error: asCallError(reason) });
  }
}

export async function chooseCommunity(communityId: string): Promise<void> {
  keep(CHOSEN, communityId);
  actIn(communityId);
  await loadSession();
}

/** Whether the one at this phone holds any of the roles here. */
export function holds(membership: Membership, ...roles: Role[]): boolean {
  return roles.some((role) => membership.roles.includes(role));
}

/** The membership acted with. For pages behind `inCommunity` alone. */
export function useMembership(): Membership {
  const current = session.use();
  if (current.status !== "in") throw new Error("useMembership outside a community");
  return current.membership;
}

/** What the one at this phone is in other communities. For pages behind `inCommunity` alone. */
export function useOtherMemberships(): Membership[] {
  const current = session.use();
  if (current.status !== "in") throw new Error("useOtherMemberships outside a community");
  return current.memberships.filter(({ communityId }) => communityId !== current.membership.communityId);
}
