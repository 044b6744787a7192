-- Opening accounts. Each may be repeated.

CREATE OR REPLACE FUNCTION ledger_open_member(p_community uuid, p_member uuid, p_minutes uuid, p_points uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO accounts (community_id, account_id, unit, kind, owner_id) VALUES
      (p_community, p_minutes, 'minute', 'member', p_member),
      (p_community, p_points, 'point', 'member', p_member)
    ON CONFLICT (community_id, kind, unit, owner_id) DO NOTHING;
$$;

CREATE OR REPLACE FUNCTION ledger_open_merchant(p_community uuid, p_merchant uuid, p_payable uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO accounts (community_id, account_id, unit, kind, owner_id)
    VALUES (p_community, p_payable, 'point', 'payable', p_merchant)
    ON CONFLICT (community_id, kind, unit, owner_id) DO NOTHING;
$$;

-- A community's own accounts: fund, pool, expired and clearing of each unit. The fund may go down to minus its budget.
CREATE OR REPLACE FUNCTION ledger_open_community(p_community uuid, p_minutes_budget bigint, p_points_budget bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO accounts (community_id, account_id, unit, kind, floor)
    SELECT p_community, gen_random_uuid(), u.unit, k.kind, CASE k.kind WHEN 'fund' THEN -u.budget ELSE 0 END
      FROM (VALUES ('minute', p_minutes_budget), ('point', p_points_budget)) AS u (unit, budget),
           (VALUES ('fund'), ('pool'), ('expired'), ('clearing')) AS k (kind)
    ON CONFLICT (community_id, kind, unit, owner_id) DO NOTHING;
$$;

REVOKE ALL ON FUNCTION ledger_open_member, ledger_open_merchant, ledger_open_community FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_open_member, ledger_open_merchant, ledger_open_community TO linli_app;
