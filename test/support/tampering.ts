/** Ways an owner of the database could bend a community's ledger, by the check that must tell. `$1` is the community. */
export const tamperings: Record<string, [what: string, sql: string][]> = {
  sums: [
    [
      "a raised balance",
      "UPDATE accounts SET balance = balance + 1 WHERE account_id = (SELECT to_account_id FROM entries WHERE kind = 'service' AND community_id = $1 LIMIT 1)",
    ],
    [
      "an entry of another unit",
      "UPDATE entries SET unit = 'point' WHERE entry_id = (SELECT entry_id FROM entries WHERE kind = 'service' AND community_id = $1 LIMIT 1)",
    ],
    ["an entry of another kind", "UPDATE entries SET kind = 'gift' WHERE kind = 'award' AND community_id = $1"],
    [
      "an entry under another key",
      "UPDATE entries SET idempotency_key = idempotency_key || '!' WHERE kind = 'grant' AND community_id = $1",
    ],
    [
      "a reversal of more than there was",
      "UPDATE entries SET kind = 'reversal', source_id = entry_id WHERE kind = 'service' AND community_id = $1",
    ],
    [
      "a member without an account",
      "UPDATE accounts SET owner_id = gen_random_uuid() WHERE kind = 'member' AND last_line = 0 AND unit = 'point' AND community_id = $1",
    ],
    [
      "an asking given less than was entered",
      "UPDATE pool_askings SET given_minutes = given_minutes - 1 WHERE state = 'allocated' AND community_id = $1",
    ],
    [
      "an asking of another than was given to",
      "UPDATE pool_askings SET member_id = decided_by_id, consent = 'byPhone' WHERE state = 'allocated' AND community_id = $1",
    ],
    ["an allocation nobody asked for", "DELETE FROM pool_askings WHERE state = 'allocated' AND community_id = $1"],
    [
      "an asking said to be given to",
      "UPDATE pool_askings SET state = 'allocated', given_minutes = 5, tier = 4 WHERE state = 'declined' AND community_id = $1",
    ],
    ["a transfer of more than was sent", "UPDATE transfers SET amount = amount + 1 WHERE community_id = $1"],
    [
      "a transfer of somebody else's",
      "UPDATE transfers SET from_member_id = (SELECT member_id FROM pool_askings WHERE state = 'declined' AND community_id = $1) WHERE community_id = $1",
    ],
    ["a transfer to nowhere", "UPDATE transfers SET to_community_id = gen_random_uuid() WHERE community_id = $1"],
    ["a sending with no transfer", "DELETE FROM transfers WHERE community_id = $1"],
    [
      "a transfer that was never sent",
      "INSERT INTO transfers SELECT community_id, gen_random_uuid(), to_community_id, from_member_id, to_member_id, amount, sent_at FROM transfers WHERE community_id = $1",
    ],
    ["an award that no report earned", "DELETE FROM report_awards WHERE community_id = $1 AND paid_at IS NOT NULL"],
    [
      "a report's reward of more than was entered",
      "UPDATE report_awards SET amount = amount + 1 WHERE community_id = $1",
    ],
    [
      "a report's reward of somebody else's",
      "UPDATE report_awards SET member_id = (SELECT resident_id FROM orders WHERE community_id = $1 LIMIT 1) WHERE community_id = $1",
    ],
    [
      "a report's reward said to be paid",
      "INSERT INTO report_awards (community_id, award_id, member_id, amount, day, pay_at, paid_at) SELECT community_id, gen_random_uuid(), member_id, amount, day, pay_at, paid_at FROM report_awards WHERE community_id = $1",
    ],
  ],
  balances: [
    ["a changed amount", "UPDATE entries SET amount = amount + 1 WHERE kind = 'service' AND community_id = $1"],
    ["a gap in the lines", "UPDATE entries SET to_line = to_line + 1000 WHERE kind = 'service' AND community_id = $1"],
    [
      "two balances that change places with nobody's knowing",
      `UPDATE accounts SET balance = balance + CASE account_id WHEN (SELECT to_account_id FROM entries WHERE kind = 'service' AND community_id = $1 LIMIT 1) THEN 1
        WHEN (SELECT from_account_id FROM entries WHERE kind = 'service' AND community_id = $1 LIMIT 1) THEN -1 ELSE 0 END WHERE community_id = $1`,
    ],
    ["an older date", "UPDATE entries SET entered_at = '2020-01-01' WHERE kind = 'service' AND community_id = $1"],
    ["a balance once below zero", "UPDATE entries SET to_balance = -5 WHERE kind = 'service' AND community_id = $1"],
    ["a fund without bounds", "UPDATE accounts SET floor = floor - 1000 WHERE kind = 'fund' AND community_id = $1"],
    ["a member who may overdraw", "UPDATE accounts SET floor = -60 WHERE kind = 'member' AND community_id = $1"],
    [
      "a stop nobody wrote down",
      "UPDATE accounts SET suspended_at = now() WHERE kind = 'member' AND community_id = $1",
    ],
  ],
  holds: [
    [
      "a hold set free",
      "UPDATE holds SET state = 'voided', ended_at = reserved_at WHERE state = 'reserved' AND community_id = $1",
    ],
    ["held minutes forgotten", "UPDATE accounts SET held = 0 WHERE held > 0 AND community_id = $1"],
    [
      "less posted than entered",
      "UPDATE holds SET posted_amount = posted_amount - 1 WHERE state = 'posted' AND community_id = $1",
    ],
    [
      "an unpaid confirmation",
      "UPDATE orders SET state = 'confirmed', due_at = NULL WHERE state = 'placed' AND community_id = $1",
    ],
    [
      "a hold of no order",
      "INSERT INTO holds SELECT community_id, gen_random_uuid(), account_id, 1, 'voided', NULL, source_id, reserved_at, reserved_at FROM holds WHERE community_id = $1 LIMIT 1",
    ],
  ],
  lots: [
    ["a lot spent twice", "UPDATE point_lots SET remaining = remaining - 1 WHERE remaining > 0 AND community_id = $1"],
    [
      "a lot that lapses later",
      "UPDATE point_lots SET expires_at = expires_at + interval '1 year' WHERE community_id = $1",
    ],
    ["a use that is gone", "DELETE FROM point_lot_uses WHERE community_id = $1"],
    [
      "points awarded twice",
      "UPDATE visits SET earned_points = earned_points * 2 WHERE earned_points > 0 AND community_id = $1",
    ],
  ],
  vouchers: [
    ["a voucher nobody paid for", "UPDATE vouchers SET voucher_id = gen_random_uuid() WHERE community_id = $1"],
    ["a cheaper voucher", "UPDATE vouchers SET price_points = price_points - 1 WHERE community_id = $1"],
    ["a voucher revoked and not given back", "UPDATE vouchers SET state = 'revoked' WHERE community_id = $1"],
    [
      "a voucher verified too late",
      "UPDATE vouchers SET state = 'verified', verified_at = expires_at + interval '1 day' WHERE community_id = $1",
    ],
  ],
  orders: [
    ["a lost event", "DELETE FROM order_events WHERE event = 'finish' AND community_id = $1"],
    ["an unknown move", "UPDATE order_events SET by_role = 'resident' WHERE event = 'accept' AND community_id = $1"],
    [
      "a state that was never reached",
      "UPDATE orders SET state = 'cancelled', due_at = NULL WHERE state = 'placed' AND community_id = $1",
    ],
    ["a forgotten hour", "UPDATE orders SET due_at = NULL WHERE state = 'placed' AND community_id = $1"],
    ["a rating gone", "DELETE FROM ratings WHERE community_id = $1"],
    [
      "a visit longer than it was",
      "UPDATE visits SET served_minutes = served_minutes + 60 WHERE finished_at IS NOT NULL AND community_id = $1",
    ],
    [
      "a visit at one's own door",
      "UPDATE orders o SET resident_id = v.volunteer_id FROM visits v WHERE v.order_id = o.order_id AND o.community_id = $1",
    ],
    ["a code that opens twice", "UPDATE visit_codes SET finish_code = start_code WHERE community_id = $1"],
    ["an offer that still waits", "UPDATE offers SET state = 'pending' WHERE state = 'accepted' AND community_id = $1"],
  ],
};
