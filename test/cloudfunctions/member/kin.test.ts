import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { linkKin } from "../../support/kin";
import { useWorld } from "../../support/world";

describe("kin", () => {
  const world = useWorld();
  const kinOf = async (person: Parameters<typeof callAs>[0]) => (await callAs(person, "member", "kin", {})).items;
  const codeShown = async (person: Parameters<typeof callAs>[0]) =>
    (await callAs(person, "member", "kinCode", {})).code;

  it.each([
    ["spouse", "spouse"],
    ["parent", "child"],
    ["child", "parent"],
    ["grandparent", "grandchild"],
    ["grandchild", "grandparent"],
  ] as const)("are known to both: one who enters the code of a %s is their %s", async (relation, inverse) => {
    const shows = await world.newResident();
    const enters = await world.newResident();
    await linkKin(shows, enters, relation);
    expect(await kinOf(enters)).toMatchObject([{ memberId: shows.memberId, name: shows.name, relation }]);
    expect(await kinOf(shows)).toMatchObject([{ memberId: enters.memberId, name: enters.name, relation: inverse }]);
  });

  it("see the code they show for a quarter of an hour", async () => {
    const shows = await world.newResident();
    const shown = await callAs(shows, "member", "kinCode", {});
    expect(shown.code).toMatch(/^\d{8}$/);
    expect((await callAs(shows, "member", "kin", {})).code).toEqual(shown);
    world.clock.advance({ minutes: 14, seconds: 59 });
    expect((await callAs(shows, "member", "kin", {})).code).toEqual(shown);
    world.clock.advance({ seconds: 1 });
    expect((await callAs(shows, "member", "kin", {})).code).toBeNull();
    const enters = await world.newResident();
    const input = { code: shown.code, relation: "child" } as const;
    expect(await refusalOf(enters, "member", "linkKin", input)).toBe("wrong_code");
  });

  it("use a code once", async () => {
    const [shows, first, second] = await Promise.all([1, 2, 3].map(() => world.newResident()));
    const input = { code: await codeShown(shows!), relation: "child" } as const;
    const answers = await Promise.all([first!, second!].map((person) => answerTo(person, "member", "linkKin", input)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok).map(codeOf)).toEqual(["wrong_code"]);
    expect(await kinOf(shows!)).toHaveLength(1);
  });

  it("are not made by an older code or one's own", async () => {
    const [shows, enters] = [await world.newResident(), await world.newResident()];
    const old = await codeShown(shows);
    const code = await codeShown(shows);
    if (old !== code)
      expect(await refusalOf(enters, "member", "linkKin", { code: old, relation: "child" })).toBe("wrong_code");
    expect(await refusalOf(shows, "member", "linkKin", { code, relation: "child" })).toBe("wrong_code");
    expect(await kinOf(shows)).toEqual([]);
  });

  it("can't be guessed: five tries in a quarter of an hour, then none, not even with the right one", async () => {
    const [shows, guesses] = [await world.newResident(), await world.newResident()];
    const code = await codeShown(shows);
    const wrong = { code: code === "00000000" ? "00000001" : "00000000", relation: "child" } as const;
    for (let tries = 0; tries < 5; tries += 1)
      expect(await refusalOf(guesses, "member", "linkKin", wrong)).toBe("wrong_code");
    expect(await refusalOf(guesses, "member", "linkKin", { code, relation: "child" })).toBe("too_many_attempts");
    world.clock.advance({ minutes: 15 });
    const fresh = await codeShown(shows);
    await callAs(guesses, "member", "linkKin", { code: fresh, relation: "child" });
  });

  it("are linked once, and have one spouse, even when two are entered at once", async () => {
    const [shows, enters, other] = [await world.newResident(), await world.newResident(), await world.newResident()];
    await linkKin(shows, enters, "spouse");
    const again = { code: await codeShown(enters), relation: "child" } as const;
    expect(await refusalOf(shows, "member", "linkKin", again)).toBe("already_kin");
    const second = { code: await codeShown(other), relation: "spouse" } as const;
    expect(await refusalOf(shows, "member", "linkKin", second)).toBe("kin_limit");

    const [one, two, three] = await Promise.all([1, 2, 3].map(() => world.newResident()));
    const codes = await Promise.all([codeShown(two!), codeShown(three!)]);
    const answers = await Promise.all(
      codes.map((code) => answerTo(one!, "member", "linkKin", { code, relation: "spouse" })),
    );
    expect(answers.filter((answer) => !answer.ok).map(codeOf)).toEqual(["kin_limit"]);
    expect(await kinOf(one!)).toHaveLength(1);
  });

  it("end for both by the word of one, and may begin again", async () => {
    const [shows, enters] = [await world.newResident(), await world.newResident()];
    await linkKin(shows, enters, "parent");
    await callAs(shows, "member", "unlinkKin", { memberId: enters.memberId });
    expect([await kinOf(shows), await kinOf(enters)]).toEqual([[], []]);
    expect(await refusalOf(enters, "member", "unlinkKin", { memberId: shows.memberId })).toBe("not_found");
    world.clock.advance({ minutes: 1 });
    await linkKin(shows, enters, "parent");
    expect(await kinOf(shows)).toHaveLength(1);
    expect(
      await world.database.sql("SELECT FROM kin WHERE member_id = $1 AND ended_at IS NOT NULL", [shows.memberId]),
    ).toHaveLength(1);
  });
});
