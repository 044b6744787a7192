import { callAs, refusalOf } from "../../support/call";
import { caseAt, submitCase } from "../../support/cases";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a private request", () => {
  const world = useWorld();
  const secret = "老伴精神病发作砸东西";

  async function privateCase(by: Person, isAnonymous = false): Promise<string> {
    const caseId = await submitCase(by, { isPublic: false, words: `我家${secret}`, place: "5单元301", isAnonymous });
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "daily", isPublic: false });
    return caseId;
  }

  const merging = (caseId: string, intoId: string) =>
    refusalOf(world.dispatcher, "request", "merge", { caseId, intoId });
  const merge = (caseId: string, intoId: string) => callAs(world.dispatcher, "request", "merge", { caseId, intoId });
  const saidTo = async (person: Person) =>
    JSON.stringify(await world.database.sql("SELECT words FROM notices WHERE member_id = $1", [person.memberId]));

  it("is not merged into by a public one, nor by anyone else's, known or masked", async () => {
    const [author, other] = [await world.newResident(), await world.newResident()];
    const hidden = await privateCase(author);
    for (const source of [
      await caseAt(world, "registered"),
      await privateCase(other),
      await privateCase(author, true),
      await submitCase(other),
    ]) {
      expect(await merging(source, hidden)).toBe("merge_into_private");
    }
    expect(await saidTo(other)).not.toContain(secret);
    expect(await refusalOf(other, "request", "get", { caseId: hidden })).toBe("not_found");
  });

  it("takes in another of the same member, and of someone without the app", async () => {
    const author = await world.newResident();
    const hidden = await privateCase(author);
    const again = await privateCase(author);
    await merge(again, hidden);
    const { case: called } = await callAs(world.dispatcher, "request", "enter", {
      ...{ kind: "daily", words: "楼上有人砸东西", place: "5单元", photoIds: [], isUrgent: false, isPublic: false },
      ...{ channel: "phone", caller: { name: "赵大爷", phone: "13800000000" } },
      buildingId: world.community.grids[0]!.buildingIds[0]!,
    });
    await merge(called.caseId, hidden);
    expect((await callAs(author, "request", "get", { caseId: hidden })).case.voices).toBe(3);
    const { history } = (await callAs(author, "request", "get", { caseId: again })).case;
    expect(history.at(-1)!.words).toBe("并入另一件诉求");
  });

  it("merged into a public one brings none of its words to those who read that", async () => {
    const [author, neighbour] = [await world.newResident(), await world.newResident()];
    const open = await caseAt(world, "registered");
    await callAs(neighbour, "request", "join", { caseId: open, words: "我家也是", isAnonymous: false });
    await merge(await privateCase(author), open);
    for (const person of [world.resident, neighbour, await world.newResident()]) {
      expect(JSON.stringify(await callAs(person, "request", "get", { caseId: open }))).not.toContain(secret);
      expect(await saidTo(person)).not.toContain(secret);
    }
    expect(await saidTo(author)).toContain("并在一起办：三单元门口");
  });
});
