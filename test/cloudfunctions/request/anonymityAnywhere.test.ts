import { roles } from "@contract/action";
import { answerTo, callAs } from "../../support/call";
import { bringTo, complaint, openOffices } from "../../support/cases";
import { actions, samplesOf } from "../../support/inputs";
import { grant, type Person, welcomed } from "../../support/people";
import { addPhoto } from "../../support/oneOfEach";
import { useWorld } from "../../support/world";

const words = "夜里有人往三单元井盖下倒油";

describe("the author of an anonymous request", () => {
  const world = useWorld();
  let author: Person;
  let other: Person;
  let readers: Person[];
  let cases: { authors: string; others: string };

  beforeAll(async () => {
    const { desk, manager, street, district, auditor, property } = await openOffices(world);
    const { community, database, resident, volunteer, gridWorker } = world;
    author = await welcomed(community, desk, { name: "洛风铃", room: "九室" }, true);
    other = await welcomed(community, desk, { name: "蒙雪霁", room: "九室" }, true);
    const mayor = await world.newResident();
    for (const role of roles) if (role !== "resident") await grant(database, mayor.openid, role, community.communityId);
    readers = [desk, manager, street, district, auditor, property, resident, volunteer, gridWorker, mayor];
    cases = { authors: await raisedBy(author, 0), others: await raisedBy(other, 1) };
  });

  /** In a building of its own, so that neither is taken for the other said again. */
  async function raisedBy(person: Person, building: 0 | 1): Promise<string> {
    const buildingId = world.community.grids[0]!.buildingIds[building]!;
    const report = { ...complaint, buildingId, kind: "hazard" as const, words, isAnonymous: true, asReport: true };
    const photoIds = [await addPhoto(person)];
    const { caseId } = (await callAs(person, "request", "submit", { ...report, photoIds })).case;
    await bringTo(world, caseId, "answered");
    await callAs(person, "request", "sendBack", { caseId, isSolved: false, words: "还在倒" });
    await callAs(world.dispatcher, "request", "judgeReport", { caseId, verdict: { is: "invalid", ...judged } });
    await callAs(person, "request", "appealReport", { caseId, words: "请再来看一次" });
    return caseId;
  }

  const given = (caseId: string) => ({
    ...{ caseId, areaId: world.community.communityId, buildingId: world.community.grids[0]!.buildingIds[0]! },
    ...{ communityId: world.community.communityId, memberId: author.memberId, month: "2026-11", words, query: "洛" },
  });
  const namesOf = (person: Person) => [person.memberId, person.openid, person.name];

  /** What someone is answered by an action, over all choices its input has. */
  async function answersTo(reader: Person, { name, action, input }: (typeof actions)[number], caseId: string) {
    const said = [];
    for (const sample of samplesOf(input, given(caseId))) said.push(await answerTo(reader, name, action, sample));
    return JSON.stringify(said);
  }

  it("is in no answer of any function that has the request in it", async () => {
    const told = [];
    for (const reader of readers) {
      for (const one of actions.filter(({ kind }) => kind === "read")) {
        const said = await answersTo(reader, one, cases.authors);
        const isThere = said.includes(cases.authors) || said.includes(words) || one.name === "request";
        if (isThere && namesOf(author).some((name) => said.includes(name))) told.push(`${one.name}/${one.action}`);
      }
    }
    expect(told).toEqual([]);
  });

  it("could be any other: what others are told of it is the same", async () => {
    const different = [];
    const ofOne = actions.filter(({ kind, input }) => kind === "read" && "caseId" in (input as never as Shaped).shape);
    expect(ofOne.map(({ action }) => action)).toEqual(expect.arrayContaining(["get", "report"]));
    for (const reader of readers) {
      for (const one of ofOne) {
        const [first, second] = [
          await answersTo(reader, one, cases.authors),
          await answersTo(reader, one, cases.others),
        ];
        if (told(first) !== told(second)) different.push(one.action);
      }
    }
    expect(different).toEqual([]);
  });

  it("is not given away by what anyone does to it", async () => {
    const given = [];
    for (const reader of readers) {
      for (const one of actions.filter(({ name, kind }) => name === "request" && kind === "write")) {
        const said = await answersTo(reader, one, cases.authors);
        if (namesOf(author).some((name) => said.includes(name))) given.push(one.action);
      }
    }
    expect(given).toEqual([]);
  });

  it("is in no notice of anybody else, and no line of the log", async () => {
    const notices = await world.database.sql(
      "SELECT words FROM notices WHERE member_id <> $1 AND (words LIKE '%' || $2 || '%' OR about_id = $1)",
      [author.memberId, author.name],
    );
    expect(notices).toEqual([]);
    const log = world.log.all.join("\n");
    expect(log).toContain('"action":"submit"');
    for (const name of [...namesOf(author), words]) expect(log).not.toContain(name);
  });

  /** Without what differs between any two requests: their ids, and those of their pictures. */
  const told = (answer: string) =>
    answer
      .replaceAll(cases.authors, "it")
      .replaceAll(cases.others, "it")
      .replaceAll(/photos\/[^"]*/g, "photo");
});

const judged = { reason: "unclear" as const, words: "没有看清" };

interface Shaped {
  shape: object;
}
