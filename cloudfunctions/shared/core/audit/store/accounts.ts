import type { Account, AccountKind, AccountName } from "@contract/audit";
import type { Unit } from "@contract/points";
import { sql } from "kysely";
import { PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** An account with its shares, and where it stands now. */
export interface AccountRow extends Omit<Account, "suspendedAt"> {
  ownerId: string | null;
  suspendedAt: Instant | null;
  /** Of all its shares; its own id alone where it has none. */
  shareIds: string[];
}

export interface AccountFilter {
  query?: string | undefined;
  unit?: Unit | undefined;
  kind?: AccountKind | undefined;
}

/** Owner and unit of the last account shown. */
export interface OwnerKey {
  ownerId: string;
  unit: Unit;
}

const columns = sql<AccountRow>`
  a.account_id as "accountId", a.unit, a.kind, a.owner_id as "ownerId", coalesce(m.name, s.name, c.name) as "ownerName",
  a.suspended_at as "suspendedAt"`;

const owners = (communityId: string) => sql`
  left join members m on a.kind = 'member' and m.community_id = ${communityId} and m.member_id = a.owner_id
  left join merchants s on a.kind = 'payable' and s.community_id = ${communityId} and s.merchant_id = a.owner_id
  left join areas c on a.kind = 'clearing' and c.area_id = a.owner_id`;

const filtered = ({ unit, kind }: AccountFilter) => sql`
  ${unit ? sql`and a.unit = ${unit}::ledger_unit` : sql``} ${kind ? sql`and a.kind = ${kind}::account_kind` : sql``}`;

/** The community's own accounts, each as the sum of its shares. */
export async function ownAccounts(tx: Tx, communityId: string, filter: AccountFilter = {}): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select (array_agg(a.account_id order by a.share_no))[1] as "accountId", a.unit, a.kind, null as "ownerId", null as "ownerName",
        null as "suspendedAt", sum(a.balance) as balance, sum(a.held) as held, array_agg(a.account_id order by a.share_no) as "shareIds"
      from accounts a
      where a.community_id = ${communityId} and a.owner_id is null ${filtered(filter)}
      group by a.unit, a.kind
      order by a.kind, a.unit`.execute(tx);
  return rows;
}

/** Accounts that have an owner, by owner, one more than a page. */
export async function ownedAccounts(
  tx: Tx,
  communityId: string,
  filter: AccountFilter,
  after: OwnerKey | null,
): Promise<AccountRow[]> {
  const { query } = filter;
  const { rows } = await sql<AccountRow>`
    select ${columns}, a.balance, a.held, array[a.account_id] as "shareIds"
      from accounts a ${owners(communityId)}
      where a.community_id = ${communityId} and a.owner_id is not null ${filtered(filter)}
        ${query ? sql`and strpos(coalesce(m.name, s.name, c.name), ${query}) > 0` : sql``}
        ${after ? sql`and (a.owner_id, a.unit) > (${after.ownerId}::uuid, ${after.unit}::ledger_unit)` : sql``}
      order by a.owner_id, a.unit
      limit ${PAGE_SIZE + 1}`.execute(tx);
  return rows;
}

/** The account of an id, or the one that the id is a share of. */
export async function findAccount(tx: Tx, communityId: string, accountId: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    select ${columns}, a.balance, a.held, array[a.account_id] as "shareIds"
      from accounts a ${owners(communityId)}
      where a.community_id = ${communityId} and a.account_id = ${accountId}`.execute(tx);
  const [row] = rows;
  if (!row || row.ownerId !== null) return row;
  return (await ownAccounts(tx, communityId, row)).find((own) => own.shareIds.includes(accountId));
}

/** What accounts are called, by id; a share under the id of its account. */
export async function accountNames(
  tx: Tx,
  communityId: string,
  accountIds: string[],
): Promise<Map<string, AccountName>> {
  const { rows } = await sql<AccountName & { id: string }>`
    select a.account_id as id, coalesce(first.account_id, a.account_id) as "accountId", a.unit, a.kind,
        coalesce(m.name, s.name, c.name) as "ownerName"
      from accounts a ${owners(communityId)}
      left join accounts first on first.community_id = ${communityId} and first.owner_id is null and first.unit = a.unit
        and first.kind = a.kind and first.share_no = 0 and a.share_no > 0
      where a.community_id = ${communityId} and a.account_id = any (${accountIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
