import type { Session } from "../../database/session";
import { against, type Figure } from "../kit/figures";
import { timed } from "../kit/measure";
import { addLapsedLots } from "./history";
import type { Town } from "./town";

const LOTS_EACH = 25;

/**
 * Lots a second when 100,000 lapse as one set, beside the same set bare: the lots emptied and as many rows noted, without entries, balances
 * or lines.
 */
export async function expiry(session: Session, town: Town): Promise<Figure> {
  const lots = 100_000;
  await addLapsedLots(session, town, town.members.slice(0, lots / LOTS_EACH), LOTS_EACH);
  await session.query("CREATE TABLE bare.uses (LIKE point_lot_uses INCLUDING INDEXES)");
  await session.query("BEGIN");
  const bareMs = await timed(() =>
    session.query(
      `WITH emptied AS (UPDATE point_lots SET remaining = 0 WHERE community_id = $1 AND remaining > 0 AND expires_at <= now() RETURNING *)
         INSERT INTO bare.uses SELECT community_id, entry_id, entry_id, account_id, amount FROM emptied`,
      [town.communityId],
    ),
  );
  await session.query("ROLLBACK");
  await session.query("VACUUM (ANALYZE) point_lots");
  const oursMs = await timed(() =>
    session.query("SELECT ledger_expire_points($1, 1000000, $2)", [town.communityId, new Date()]),
  );
  const { rows } = await session.query<{ left: number }>(
    "SELECT count(*)::int AS left FROM point_lots WHERE community_id = $1 AND remaining > 0",
    [town.communityId],
  );
  if (rows[0]!.left !== 0) throw new Error("some lots did not lapse");
  return against("expiry.1e5", (lots * 1000) / oursMs, (lots * 1000) / bareMs, "lots/s");
}
