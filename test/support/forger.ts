/**
 * A superuser who knows the ledger: changes what is sealed and mends everything that depends on it, lines, balances and accounts, so
 * that nothing but the seals can tell. Each takes the entry that a number picks.
 */
export type Run = (text: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;

interface Entry {
  entry_id: string;
  from_account_id: string;
  to_account_id: string;
  from_line: string;
  to_line: string;
}

async function anEntry(run: Run, communityId: string, pick: number): Promise<Entry> {
  await run("ALTER TABLE accounts DROP CONSTRAINT IF EXISTS accounts_floor");
  const [entry] = await run(
    "SELECT * FROM entries WHERE community_id = $1 ORDER BY md5(entry_id::text || $2::int) LIMIT 1",
    [communityId, pick],
  );
  return entry as unknown as Entry;
}

/** Moves all lines of an account from one on: their numbers, and the balances after them. */
async function shift(run: Run, accountId: string, fromLine: string | number, lines: number, amount: number) {
  for (const side of ["from", "to"]) {
    await run(
      `UPDATE entries SET ${side}_line = ${side}_line + $3, ${side}_balance = ${side}_balance + $4
         WHERE ${side}_account_id = $1 AND ${side}_line >= $2`,
      [accountId, fromLine, lines, amount],
    );
  }
  await run("UPDATE accounts SET last_line = last_line + $2, balance = balance + $3 WHERE account_id = $1", [
    accountId,
    lines,
    amount,
  ]);
}

export const forgeries: Record<string, (run: Run, communityId: string, pick: number) => Promise<void>> = {
  "an amount changed": async (run, communityId, pick) => {
    const entry = await anEntry(run, communityId, pick);
    const more = 1 + (pick % 50);
    await run("UPDATE entries SET amount = amount + $2 WHERE entry_id = $1", [entry.entry_id, more]);
    await shift(run, entry.from_account_id, entry.from_line, 0, -more);
    await shift(run, entry.to_account_id, entry.to_line, 0, more);
  },

  "a date changed, the order kept": async (run, communityId, pick) => {
    const entry = await anEntry(run, communityId, pick);
    await run(
      `UPDATE entries SET entered_at = entered_at + make_interval(secs => CASE WHEN $2::int % 2 = 0 THEN 0.001 ELSE -0.001 * ($2::int % 900) - 0.001 END)
         WHERE entry_id = $1`,
      [entry.entry_id, pick],
    );
  },

  "an entry deleted, the rest closed up": async (run, communityId, pick) => {
    const entry = await anEntry(run, communityId, pick);
    const [gone] = await run("DELETE FROM entries WHERE entry_id = $1 RETURNING amount::int", [entry.entry_id]);
    await shift(run, entry.from_account_id, Number(entry.from_line) + 1, -1, gone!["amount"] as number);
    await shift(run, entry.to_account_id, Number(entry.to_line) + 1, -1, -(gone!["amount"] as number));
  },

  "an entry put in, the rest moved on": async (run, communityId, pick) => {
    const entry = await anEntry(run, communityId, pick);
    // None of the past has this amount: one just like its neighbours would be the same past with one more at the end, unsealed.
    const amount = 1000 + (pick % 50);
    await shift(run, entry.from_account_id, entry.from_line, 1, -amount);
    await shift(run, entry.to_account_id, entry.to_line, 1, amount);
    await run(
      `INSERT INTO entries
         SELECT (jsonb_populate_record(e, jsonb_build_object('idempotency_key', k.key, 'entry_id', ledger_id(k.key), 'amount', $2::int,
             'from_line', $3::bigint, 'to_line', $4::bigint,
             'from_balance', e.from_balance + e.amount, 'to_balance', e.to_balance - e.amount))).*
           FROM entries e, (SELECT 'grant:' || gen_random_uuid() AS key) k WHERE e.entry_id = $1`,
      [entry.entry_id, amount, entry.from_line, entry.to_line],
    );
  },

  "two entries swapped": async (run, communityId, pick) => {
    const [one, other] = [await anEntry(run, communityId, pick), await anEntry(run, communityId, pick + 1)];
    if (one.entry_id === other.entry_id) return forgeries["an amount changed"]!(run, communityId, pick);
    for (const column of ["amount", "kind", "entered_at", "source_id"].slice(0, 1 + (pick % 4))) {
      await run(
        `UPDATE entries e SET ${column} = o.${column} FROM entries o
           WHERE (e.entry_id, o.entry_id) IN (($1, $2), ($2, $1))`,
        [one.entry_id, other.entry_id],
      );
    }
    // Alike in what was swapped, they would be as they were.
    await run(
      "UPDATE entries SET from_account_id = to_account_id, to_account_id = from_account_id WHERE entry_id = $1",
      [one.entry_id],
    );
  },
};
