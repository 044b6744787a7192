import { callAs, refusalOf } from "../../support/call";
import { bringTo, fixesFrom, openOffices, submitCase } from "../../support/cases";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

const world = useWorld();
let author: Person;
let neighbour: Person;
beforeAll(async () => {
  author = await world.newResident();
  neighbour = await world.newResident();
});

const taken = (caseId: string, isPublic?: boolean) =>
  callAs(world.gridWorker, "request", "take", { caseId, fixes: fixesFrom(world), isPublic });

const sees = async (who: Person, caseId: string) => (await callAs(who, "request", "get", { caseId })).case;

test("whoever raised it and who decides know the wish to have it seen, and neighbours do not", async () => {
  const caseId = await submitCase(author);
  expect(await sees(author, caseId)).toMatchObject({ isPublic: false, asksPublic: true });
  expect(await sees(world.gridWorker, caseId)).toMatchObject({ asksPublic: true });
  expect(await sees(world.dispatcher, caseId)).toMatchObject({ asksPublic: true });
  expect(await sees((await openOffices(world)).street, caseId)).toMatchObject({ asksPublic: false });
  await bringTo(world, caseId, "registered");
  expect(await sees(neighbour, caseId)).toMatchObject({ isPublic: true, asksPublic: false });
});

test("one that the grid takes at once is seen by neighbours when both agree", async () => {
  const caseId = await submitCase(author);
  await taken(caseId, true);
  expect(await sees(neighbour, caseId)).toMatchObject({ isPublic: true, isMine: false });
  await callAs(neighbour, "request", "join", { caseId, words: "", isAnonymous: false });
  expect(await sees(neighbour, caseId)).toMatchObject({ myVoice: "waiting", isMine: false });
  expect(await sees(author, caseId)).toMatchObject({ isMine: true });
});

test("taking keeps it private where either does not agree", async () => {
  const unwilling = await submitCase(author, { isPublic: false });
  await taken(unwilling, true);
  const unsaid = await submitCase(author);
  await taken(unsaid);
  for (const caseId of [unwilling, unsaid]) {
    expect(await refusalOf(neighbour, "request", "get", { caseId })).toBe("not_found");
  }
});

test("what the desk has registered as private stays so when it is taken", async () => {
  const caseId = await submitCase(author);
  await callAs(world.dispatcher, "request", "register", { caseId, kind: "facility", isPublic: false });
  await taken(caseId, true);
  expect(await refusalOf(neighbour, "request", "get", { caseId })).toBe("not_found");
});
