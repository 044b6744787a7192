import { sealCommunity } from "../../../cloudfunctions/shared/core/seal/sealCommunity";
import { callAs } from "../../support/call";
import { loadVerifier } from "../../support/passbook/verifier";
import { passbookOf } from "../../support/passbookOf";
import type { Person } from "../../support/people";
import { testKeys } from "../../support/sealKeys";
import { addLines, asApplication, auditOf, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

const WRITERS = 8;

describe("sealing while eight write", () => {
  const world = useWorld({ max: WRITERS + 4 });

  it("misses no line, blocks nobody, and every passbook passes", async () => {
    const people: Person[] = [];
    for (let at = 0; at < WRITERS; at += 1) people.push(await world.newResident());
    let writing = true;
    const writers = people.map(async (person) => {
      for (let round = 0; round < 60; round += 1) {
        await addLinesAsApplication(person);
        if (round % 20 === 0) await callAs(person, "points", "balances", {});
      }
    });
    const sealing = (async () => {
      const heads = [];
      while (writing) {
        const head = await sealCommunity(
          asApplication(world.database),
          testKeys,
          world.community.communityId,
          world.clock.now(),
          50,
        );
        if (head) heads.push(head);
        else await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return heads;
    })();
    await Promise.all(writers);
    writing = false;
    const heads = [...(await sealing), ...(await sealAll(world))];
    expect(heads.length).toBeGreaterThan(5);

    expect(await auditOf(world)).toEqual([]);
    const { check } = await loadVerifier();
    for (const person of people) {
      const file = await passbookOf(person);
      expect(file.accounts[0]).toMatchObject({ last: 121, unsealed: 0 });
      expect(check(file, testKeys[0]!.publicKey)).toMatchObject({ ok: true });
    }
  }, 60_000);

  it("may be audited while it goes on", async () => {
    let sealing = true;
    const sealed = (async () => {
      while (sealing) {
        await addLines(world, world.resident, 5);
        await sealAll(world);
      }
    })();
    for (let round = 0; round < 5; round += 1) expect(await auditOf(world)).toEqual([]);
    sealing = false;
    await sealed;
  });

  async function addLinesAsApplication(person: Person) {
    await world.database.connections.query(
      `SELECT ledger_grant_minutes($1, $2, 1, NULL, gen_random_uuid()::text, $3),
          ledger_grant_minutes($1, $2, 2, NULL, gen_random_uuid()::text, $3)`,
      [person.communityId, person.memberId, world.clock.now()],
    );
  }
});
