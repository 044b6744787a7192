import { type OldSchema, schemaBefore } from "../../support/oldSchema";

const A = "00000000-0000-4000-8000-00000000000a";
const B = "00000000-0000-4000-8000-00000000000b";

describe("askings from before consent was kept", () => {
  let old: OldSchema;
  beforeAll(async () => {
    old = await schemaBefore("20261121024000_consent_of_the_asked.sql");
  });
  afterAll(() => old.close());

  it("say that it was not recorded where the desk asked, and can still be decided", async () => {
    const { session } = old;
    // Whose they are is of no account here.
    await session.query("SET session_replication_role = replica");
    for (const [askingId, askedBy] of [
      [A, A],
      [B, A],
    ] as const)
      await session.query(
        `INSERT INTO pool_askings (community_id, asking_id, member_id, asked_by_id, asked_minutes, lives_alone, low_income, disabled, words, asked_at)
          VALUES ($1, $2, $2, $3, 60, false, false, false, '', '2026-11-21T00:00:00Z')`,
        [A, askingId, askedBy],
      );
    await old.toNow();
    const { rows } = await session.query(
      "UPDATE pool_askings SET state = 'withdrawn', decided_at = asked_at, decided_by_id = member_id RETURNING asking_id, consent",
    );
    expect(rows).toEqual([
      { asking_id: A, consent: null },
      { asking_id: B, consent: "unrecorded" },
    ]);
  });
});
