import { contract } from "@contract";
import { roles } from "@contract/action";
import { randomUUID } from "node:crypto";
import { appoint } from "../../support/auditors";
import { answerTo } from "../../support/call";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

const id = randomUUID();
const reason = "核实来路";
const inputs: Record<keyof typeof contract.audit, object> = {
  trialBalance: {},
  accounts: {},
  explain: { accountId: id },
  entry: { entryId: id },
  paidOrders: { memberId: id },
  orderEntries: { orderId: id },
  suspend: { accountId: id, reason },
  lift: { accountId: id, reason },
  suspensions: {},
  askReversal: { entryId: id, reason },
  corrections: {},
  approveReversal: { correctionId: id },
  refuseReversal: { correctionId: id, reason },
  reconciliations: {},
  incidents: {},
  resolveIncident: { incidentId: id, note: reason },
  budgets: {},
  raiseBudget: { unit: "minute", amount: 1, reason },
};

const everyone = Object.keys(inputs).flatMap((action) => roles.map((role) => ({ action, role })));

describe("the auditor's desk", () => {
  const world = useWorld();
  const people = new Map<string, Person>();
  beforeAll(async () => {
    for (const role of roles) people.set(role, await appoint(world, role, `某${roles.indexOf(role)}号`));
  });

  it.each(everyone)("opens $action to a $role only if it says so", async ({ action, role }) => {
    const answer = await answerTo(people.get(role)!, "audit", action, inputs[action as keyof typeof inputs]);
    const admits: readonly string[] = contract.audit[action as keyof typeof inputs].admits;
    const isForbidden = !answer.ok && answer.error.code === "forbidden";
    expect(isForbidden).toBe(!admits.includes(role));
  });

  it("is closed to an auditor of a part of the community, and of the one next door", async () => {
    const [part, next] = [await appoint(world, "resident", "片区的人"), await appoint(world, "resident", "隔壁的人")];
    const grant = (openid: string, areaId: string) =>
      world.database.sql(
        `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
          SELECT gen_random_uuid(), person_id, $1, 'auditor', now() FROM people WHERE openid = $2`,
        [areaId, openid],
      );
    await grant(part.openid, world.community.grids[0]!.gridId);
    await grant(next.openid, world.elsewhere.communityId);
    for (const person of [part, next])
      expect(await answerTo(person, "audit", "trialBalance", {})).toMatchObject({ error: { code: "forbidden" } });
  });

  it("can add to its records what happened and change nothing of it", async () => {
    const denied = [
      "DELETE FROM corrections",
      "DELETE FROM incidents",
      "DELETE FROM reconciliations",
      "UPDATE reconciliations SET results = '[]'",
      "UPDATE corrections SET reason = '别的'",
      "UPDATE corrections SET asked_by_id = gen_random_uuid()",
      "INSERT INTO corrections (community_id, correction_id, entry_id, reason, asked_by_id, asked_at, state) VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '别的', gen_random_uuid(), now(), 'approved')",
      "UPDATE incidents SET raised_at = now()",
      "UPDATE incidents SET check_name = 'sums'",
    ];
    for (const statement of denied)
      await expect(world.database.connections.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});
