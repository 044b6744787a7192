import { randomUUID } from "node:crypto";
import { answerTo, type Caller, callAs } from "./call";
import type { Person } from "./people";
import type { World } from "./world";

/** Words that no action may give to anyone but the parties and the mediator of the moment. */
export const SECRET = "楼上半夜拖椅子睡不着";

export interface Dispute {
  mediationId: string;
  asker: Person;
  other: Person;
}

/** Someone of the first building asks for mediation with a neighbour of the same. */
export async function askedBy(world: World, asker: Person, other: Person): Promise<Dispute> {
  const mediationId = randomUUID();
  await callAs(asker, "request", "askMediation", {
    mediationId,
    matter: SECRET,
    other: { name: other.name, buildingId: world.community.grids[0]!.buildingIds[0]!, room: "" },
  });
  return { mediationId, asker, other };
}

export async function offering(world: World, building: number): Promise<Person> {
  const person = await world.newResident(building);
  await callAs(person, "request", "offerToMediate", { isOffered: true });
  return person;
}

/** Who of these is invited to a mediation, or mediates it. */
export async function seated(people: Person[], mediationId: string): Promise<Person[]> {
  const found = [];
  for (const person of people) {
    const { items } = await callAs(person, "request", "myMediations", { as: "mediator" });
    if (items.some((one) => one.mediationId === mediationId)) found.push(person);
  }
  return found;
}

/** Yes to talking with whoever mediates now, as one sees on the page. */
export async function consents(by: Caller, mediationId: string, forOther = false) {
  const { mediation } = await callAs(by, "request", "mediation", { mediationId });
  const { mediatorNo } = mediation;
  return callAs(by, "request", "consentMediation", { mediationId, mediatorNo: mediatorNo!, forOther });
}

/** Yes to what is written down now, as one sees on the page. */
export async function signs(by: Caller, mediationId: string, forOther = false) {
  const { room } = await callAs(by, "request", "mediation", { mediationId });
  const { draftNo } = room!.agreement!;
  return callAs(by, "request", "signAgreement", { mediationId, draftNo, forOther });
}

export async function refusesMediator(by: Caller, mediationId: string) {
  const { mediation } = await callAs(by, "request", "mediation", { mediationId });
  return answerTo(by, "request", "refuseMediator", { mediationId, mediatorNo: mediation.mediatorNo! });
}

/** The mediator has stepped in and both have agreed to talk. */
export async function talking({ mediationId, asker, other }: Dispute, mediator: Person): Promise<void> {
  await callAs(mediator, "request", "stepIn", { mediationId });
  await consents(asker, mediationId);
  await consents(other, mediationId);
}

export interface Promised {
  by: "asker" | "other";
  words: string;
  dueOn: string;
}

/** Talked once, minuted, agreed and confirmed by both; or as far as that. */
export async function agreed(
  world: World,
  dispute: Dispute,
  mediator: Person,
  promises: Promised[],
  isOral = true,
  until: "minuted" | "drafted" | "agreed" = "agreed",
): Promise<void> {
  const { mediationId, asker, other } = dispute;
  await talking(dispute, mediator);
  await callAs(mediator, "request", "setSession", { mediationId, place: "居委会小屋" });
  await callAs(mediator, "request", "keepMinute", { mediationId, sessionNo: 1, minute: `${SECRET}，双方都让一步` });
  if (until === "minuted") return;
  await callAs(mediator, "request", "draftAgreement", {
    mediationId,
    isOral,
    words: `${SECRET}，十点后不搬`,
    promises,
  });
  if (until === "drafted") return;
  await signs(asker, mediationId);
  await signs(other, mediationId);
}
