import { type Role, roles } from "@contract/action";
import { accountOf } from "../../support/auditors";
import { answerTo, callAs, codeOf } from "../../support/call";
import { upload } from "../../support/hotline";
import { actions, samplesOf } from "../../support/inputs";
import { appointed, grant, type Person } from "../../support/people";
import { useWorld, type World } from "../../support/world";

const guarded = actions.filter(({ admits }) => admits !== "everyone");

describe("every action", () => {
  const world = useWorld();
  const holderOf = (role: Role): Promise<Person> => {
    const { communityId } = world.community;
    return appointed(world.database, communityId, `只是${role}`, [{ role, areaId: communityId }]);
  };

  it.each(roles)("is refused to one who is only a %s unless it names that role", async (role) => {
    const person = await holderOf(role);
    const wrong = [];
    for (const { name, action, admits, input } of guarded) {
      if (admits.includes(role)) continue;
      const code = codeOf(await answerTo(person, name, action, samplesOf(input)[0]));
      if (code !== "forbidden") wrong.push(`${name}/${action}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it("is refused to a stranger, and to one whose only roles are next door", async () => {
    const next = world.elsewhere.communityId;
    const grants = roles.map((role) => ({ role, areaId: next }));
    const neighbour = await appointed(world.database, next, "隔壁主任", grants);
    const wrong = [];
    for (const { name, action, input } of guarded) {
      for (const openid of [neighbour.openid, "oSTRANGER"]) {
        const caller = { openid, communityId: world.community.communityId };
        const code = codeOf(await answerTo(caller, name, action, samplesOf(input)[0]));
        if (code !== "not_a_member") wrong.push(`${name}/${action}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("answers one who holds every role, or refuses with a reason it declares; never with a fault", async () => {
    const mayor = await everyRole(world);
    const faults = [];
    for (const { name, action, input } of actions.filter((one) => one.action !== "leave")) {
      for (const sample of samplesOf(input)) {
        const answer = await answerTo(mayor, name, action, sample);
        if (!answer.ok && answer.error.code === "internal") faults.push(`${name}/${action} ${JSON.stringify(sample)}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

/** A resident who holds every role of their community. */
async function everyRole(world: World): Promise<Person> {
  const person = await world.newResident();
  for (const role of roles.filter((one) => one !== "resident")) {
    await grant(world.database, person.openid, role, world.community.communityId);
  }
  return person;
}

const lists = actions.filter(
  ({ input }) => input.safeParse({ ...first(input), after: "after" }).data?.["after" as never],
);

function first(input: (typeof actions)[number]["input"]): object {
  return samplesOf(input)[0] as object;
}

describe("every list", () => {
  const world = useWorld();

  it.each(["after", "zz", "1_2", `9_${"x".repeat(36)}`, "'; DROP TABLE orders", "\u0000", "-1", "1e9", "__proto__"])(
    "refuses a cursor nobody gave: %p",
    async (after) => {
      const { communityId } = world.community;
      const mayor = await everyRole(world);
      const file = await upload(world, "工单编号\n");
      await callAs(world.dispatcher, "request", "startImport", file);
      const accountId = await accountOf(world, mayor.memberId, "minute");
      const given = { areaId: communityId, memberId: mayor.memberId, importId: file.importId, accountId };
      const taken = [];
      for (const { name, action, input } of lists) {
        const answer = await answerTo(mayor, name, action, { ...(samplesOf(input, given)[0] as object), after });
        if (answer.ok || answer.error.code !== "invalid_input") taken.push(`${name}/${action}`);
      }
      expect(taken).toEqual([]);
    },
  );

  it("is among those tried", () => {
    expect(lists.length).toBeGreaterThanOrEqual(25);
  });
});
