import type { TestDatabase } from "./database";
import type { Person } from "./people";
import type { World } from "./world";

/** An id that is the same for the same kind and number, in the form of random ones. */
const id = (kind: string) => `overlay(overlay(md5('${kind}' || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Twenty thousand old orders of many with their visits, offers and history, and as many entries: to see how lists are found, not to be paid. */
export async function fillWithOrders(database: TestDatabase, world: World, others: Person[]): Promise<void> {
  const { community, resident } = world;
  const account = "(SELECT account_id FROM accounts WHERE owner_id = $2 AND unit = 'minute')";
  const params = [community.communityId, resident.memberId];
  await database.sql(
    `INSERT INTO holds (community_id, hold_id, account_id, amount, state, source_id, reserved_at, ended_at)
      SELECT $1, ${id("hold")}, ${account}, 1, 'voided', ${id("order")}, '2025-01-01', '2025-01-01'
        FROM generate_series(1, 20000) n`,
    params,
  );
  await database.sql(
    `INSERT INTO orders (community_id, order_id, resident_id, placed_by_id, service_id, grid_id, place, note, starts_at,
        duration_minutes, state, hold_id, placed_at)
      SELECT $1, ${id("order")}, resident_id, resident_id, $3, $4, '1号楼', '', '2025-01-01'::timestamptz + n * interval '1 minute',
        1, 'cancelled', ${id("hold")}, '2025-01-01'::timestamptz + n * interval '1 minute'
        FROM generate_series(1, 20000) n, LATERAL (SELECT ($2::uuid[])[1 + n / 7 % cardinality($2::uuid[])] AS resident_id) r`,
    [
      community.communityId,
      [resident, ...others].map((person) => person.memberId),
      community.serviceIds.meal,
      community.grids[0]!.gridId,
    ],
  );
  for (const [at, { memberId }] of others.entries()) {
    const some = `FROM generate_series(1, 20000) n WHERE n % ${others.length} = ${at}`;
    await database.sql(
      `INSERT INTO visits (community_id, visit_id, order_id, volunteer_id, starts_at, ends_at, accepted_at, started_at, finished_at, ended_at, served_minutes)
        SELECT $1, ${id("visit")}, ${id("order")}, $2, t, t + interval '1 minute', t, t, t, t, 0
          FROM (SELECT n, '2025-01-01'::timestamptz + n * interval '1 minute' AS t ${some}) v`,
      [community.communityId, memberId],
    );
    await database.sql(
      `INSERT INTO offers (community_id, offer_id, order_id, volunteer_id, state, offered_by_id, offered_at, expires_at)
        SELECT $1, ${id("offer")}, ${id("order")}, $2, 'accepted', $3, '2025-01-01', '2025-01-02' ${some}`,
      [community.communityId, memberId, world.dispatcher.memberId],
    );
  }
  await database.sql(
    `INSERT INTO order_events (community_id, order_id, event_no, event, to_state, by_role, happened_at)
      SELECT $1, ${id("order")}, 1, 'place', 'placed', 'resident', '2025-01-01' FROM generate_series(1, 20000) n`,
    [community.communityId],
  );
  await database.sql(
    `INSERT INTO accounts (community_id, account_id, unit, kind, owner_id)
      SELECT $1, ${id("account")}, 'minute', 'member', ${id("owner")} FROM generate_series(1, 20000) n`,
    [community.communityId],
  );
  await database.sql(
    `INSERT INTO entries (community_id, idempotency_key, entry_id, unit, kind, source_id, entered_at, amount,
        from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
      SELECT $1, n, ${id("entry")}, 'minute', 'gift', ${id("gift")}, '2025-01-01'::timestamptz + n * interval '1 minute', 1,
        ${id("account")}, ${account}, n, 0, n, 0 FROM generate_series(1, 20000) n`,
    params,
  );
  await database.sql("ANALYZE");
}
