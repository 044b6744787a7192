import type { Relation } from "@contract/member/kin";
import { callAs } from "./call";
import type { Person } from "./people";

/** Makes two people kin as they would: one shows a code, the other enters it and says what the first is to them. */
export async function linkKin(shows: Person, enters: Person, relation: Relation = "parent"): Promise<void> {
  const { code } = await callAs(shows, "member", "kinCode", {});
  await callAs(enters, "member", "linkKin", { code, relation });
}
