import type { Session } from "../database/session";
import { inTransaction } from "../database/session";
import { serviceKinds } from "./catalogue";
import { community, places } from "./places";
import { idOf } from "./random";
import { dutyHolders } from "./holders";
import { rewardKinds, shops } from "./shops";
import { staff } from "./staff";

/** A thousand hours, and points for two thousand hours of service. */
const MINUTES_BUDGET = 60_000;
const POINTS_BUDGET = 20_000;

export const serviceIdOf = (code: string) => idOf(`service:${code}`);
export const shopIdOf = (key: string) => idOf(`shop:${key}`);
export const rewardIdOf = (key: string) => idOf(`reward:${key}`);

/** What no function makes: areas, settings, catalogue, shops and the first staff. As the application's role; may be repeated. */
export async function buildCommunity(session: Session, openedAt: Date): Promise<void> {
  await inTransaction(session, async () => {
    await insertAreas(session);
    await session.query("SELECT ledger_open_community($1, $2, $3)", [community.areaId, MINUTES_BUDGET, POINTS_BUDGET]);
    await insertCatalogue(session);
    await insertShops(session);
    await insertStaff(session, openedAt);
    await insertHolders(session);
  });
}

async function insertAreas(session: Session) {
  await session.query(
    `INSERT INTO areas (area_id, parent_id, kind, name, lineage, latitude, longitude, outline)
       SELECT a."areaId", a."parentId", a.kind, a.name, a.lineage, a.latitude, a.longitude, a.outline
         FROM jsonb_to_recordset($1) AS a ("areaId" uuid, "parentId" uuid, kind text, name text, lineage uuid[],
           latitude double precision, longitude double precision, outline jsonb)
         ORDER BY cardinality(a.lineage)
       ON CONFLICT DO NOTHING`,
    [JSON.stringify(places)],
  );
  await session.query("INSERT INTO communities (community_id, seal_minutes) VALUES ($1, 1) ON CONFLICT DO NOTHING", [
    community.areaId,
  ]);
}

async function insertCatalogue(session: Session) {
  const services = serviceKinds.map((kind, index) => ({ ...kind, serviceId: serviceIdOf(kind.code), rank: index + 1 }));
  await session.query(
    `INSERT INTO services (community_id, service_id, code, name, summary, duration_choices, rank)
       SELECT $1, s."serviceId", s.code, s.name, s.summary, s."durationChoices", s.rank
         FROM jsonb_to_recordset($2)
           AS s ("serviceId" uuid, code text, name text, summary text, "durationChoices" integer[], rank integer)
       ON CONFLICT DO NOTHING`,
    [community.areaId, JSON.stringify(services)],
  );
}

async function insertShops(session: Session) {
  const merchants = shops.map((shop) => ({
    ...shop,
    merchantId: shopIdOf(shop.key),
  }));
  await session.query(
    `INSERT INTO merchants (community_id, merchant_id, name, address)
       SELECT $1, m."merchantId", m.name, m.address
         FROM jsonb_to_recordset($2) AS m ("merchantId" uuid, name text, address text)
       ON CONFLICT DO NOTHING`,
    [community.areaId, JSON.stringify(merchants)],
  );
  await session.query(
    `SELECT ledger_open_merchant($1, m."merchantId") FROM jsonb_to_recordset($2) AS m ("merchantId" uuid)`,
    [community.areaId, JSON.stringify(merchants)],
  );
  const rewards = rewardKinds.map((kind) => ({
    ...kind,
    rewardId: rewardIdOf(kind.key),
    merchantId: shopIdOf(kind.shop),
  }));
  await session.query(
    `INSERT INTO rewards (community_id, reward_id, merchant_id, name, summary, price_points, stock_left)
       SELECT $1, r."rewardId", r."merchantId", r.name, r.summary, r."pricePoints", r.stock
         FROM jsonb_to_recordset($2)
           AS r ("rewardId" uuid, "merchantId" uuid, name text, summary text, "pricePoints" integer, stock integer)
       ON CONFLICT DO NOTHING`,
    [community.areaId, JSON.stringify(rewards)],
  );
}

/** Staff are verified as they are entered: the first dispatcher has nobody above to do it. */
async function insertStaff(session: Session, openedAt: Date) {
  const people = JSON.stringify(
    staff.map((one) => ({
      ...one,
      personId: idOf(`person:${one.openid}`),
      grantId: idOf(`grant:${one.openid}`),
      areaId: one.areaId ?? community.areaId,
      merchantId: one.shop && shopIdOf(one.shop),
    })),
  );
  const rows = `jsonb_to_recordset($1) AS s ("personId" uuid, openid text, "memberId" uuid, name text, role text,
    "grantId" uuid, "areaId" uuid, "merchantId" uuid)`;
  await session.query(
    `INSERT INTO people (person_id, openid, created_at) SELECT s."personId", s.openid, $2 FROM ${rows} ON CONFLICT DO NOTHING`,
    [people, openedAt],
  );
  await session.query(
    `INSERT INTO members (community_id, member_id, person_id, name, joined_at, verified_at)
       SELECT $3, s."memberId", s."personId", s.name, $2, $2 FROM ${rows} ON CONFLICT DO NOTHING`,
    [people, openedAt, community.areaId],
  );
  await session.query(
    `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
       SELECT s."grantId", s."personId", s."areaId", s.role, $2 FROM ${rows} ON CONFLICT DO NOTHING`,
    [people, openedAt],
  );
  await session.query(`SELECT ledger_open_member($2, s."memberId") FROM ${rows}`, [people, community.areaId]);
  await session.query(
    `INSERT INTO merchant_staff (community_id, member_id, merchant_id)
       SELECT $2, s."memberId", s."merchantId" FROM ${rows} WHERE s."merchantId" IS NOT NULL ON CONFLICT DO NOTHING`,
    [people, community.areaId],
  );
}

async function insertHolders(session: Session) {
  const holders = JSON.stringify(dutyHolders);
  const rows = `jsonb_to_recordset($1) AS h ("holderId" uuid, "areaId" uuid, kind text, name text, openid text)`;
  await session.query(
    `INSERT INTO duty_holders (holder_id, area_id, kind, name)
       SELECT h."holderId", h."areaId", h.kind, h.name FROM ${rows} ON CONFLICT DO NOTHING`,
    [holders],
  );
  await session.query(
    `INSERT INTO duty_holder_people (holder_id, person_id, is_leader)
       SELECT h."holderId", p.person_id, true FROM ${rows} JOIN people p USING (openid) ON CONFLICT DO NOTHING`,
    [holders],
  );
}
