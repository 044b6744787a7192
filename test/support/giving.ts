import { callAs } from "./call";
import { joinCommunity, type Person } from "./people";
import type { World } from "./world";

const circumstances = { livesAlone: false, lowIncome: false, disabled: false };
const reason = "上门看过";

/** One asking the pool gave to and one it did not, each of somebody new. */
export async function giveFromPool(world: World): Promise<void> {
  const { dispatcher } = world;
  const ask = async (person: Person) =>
    (await callAs(person, "points", "askPool", { amountMinutes: 60, circumstances, words: "" })).askingId;
  await callAs(await world.newResident(), "points", "donate", { amountMinutes: 120 });
  const given = await ask(await world.newResident());
  await callAs(dispatcher, "points", "allocate", { askingId: given, amountMinutes: 40, reason });
  const declined = await ask(await world.newResident());
  await callAs(dispatcher, "points", "declineAsk", { askingId: declined, reason });
}

/** Half an hour that somebody new sent next door. */
export async function sendElsewhere(world: World): Promise<void> {
  const { community, elsewhere } = world;
  await world.database.sql("SELECT ledger_open_clearing($1, $2, 6000)", [community.communityId, elsewhere.communityId]);
  const person = await world.newResident();
  await joinCommunity(elsewhere, {}, person.openid);
  await callAs(person, "points", "send", { toCommunityId: elsewhere.communityId, amountMinutes: 30 });
}
