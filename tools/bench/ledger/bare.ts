import type { Session } from "../../database/session";
import type { Town } from "./town";

/**
 * The least a ledger of many communities can do and still be one: a journal under the idempotency key, two postings that an account can be
 * read by, two balances changed in the order of their ids. No floor, no hold, no running balance, no line number, no clock, no kind and
 * no refusal; keys lead with the community as ours do.
 */
const schema = `
  CREATE SCHEMA bare;
  CREATE TABLE bare.journal (
    community_id uuid NOT NULL, key uuid NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (community_id, key));
  CREATE TABLE bare.balances (
    community_id uuid NOT NULL, account_id uuid NOT NULL, balance bigint NOT NULL, PRIMARY KEY (community_id, account_id)
  ) WITH (fillfactor = 60);
  CREATE TABLE bare.postings (
    community_id uuid NOT NULL, account_id uuid NOT NULL, key uuid NOT NULL, amount bigint NOT NULL,
    PRIMARY KEY (community_id, account_id, key));
  CREATE FUNCTION bare.post(p_community uuid, p_key uuid, p_from uuid, p_to uuid, p_amount bigint, p_at timestamptz) RETURNS void
  LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO bare.journal VALUES (p_community, p_key, p_at) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      RETURN;
    END IF;
    IF p_from < p_to THEN
      UPDATE bare.balances SET balance = balance - p_amount WHERE community_id = p_community AND account_id = p_from;
      UPDATE bare.balances SET balance = balance + p_amount WHERE community_id = p_community AND account_id = p_to;
    ELSE
      UPDATE bare.balances SET balance = balance + p_amount WHERE community_id = p_community AND account_id = p_to;
      UPDATE bare.balances SET balance = balance - p_amount WHERE community_id = p_community AND account_id = p_from;
    END IF;
    INSERT INTO bare.postings VALUES
      (p_community, p_from, p_key, -p_amount), (p_community, p_to, p_key, p_amount);
  END $$;
  GRANT USAGE ON SCHEMA bare TO linli_app;`;

/** Puts the bare ledger beside ours, with an account a member and one for the fund. */
export async function buildBare(session: Session, { communityId, members, fundId }: Town): Promise<void> {
  await session.query(schema);
  await session.query("INSERT INTO bare.balances SELECT $1, unnest($2::uuid[]), 1000000", [
    communityId,
    [...members, fundId],
  ]);
  await session.query("ALTER FUNCTION bare.post SECURITY DEFINER");
  await session.query("ANALYZE bare.balances");
}
