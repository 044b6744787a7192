import type { Rule } from "./rule";

/** Vouchers against what was paid for them and what is payable to the shops. */
export const vouchers: readonly Rule[] = [
  {
    name: "a voucher and the entry that paid for it say the same",
    words: "每张兑换券都有付它的那一笔",
    sql: `SELECT coalesce(v.voucher_id, e.source_id) || ' price ' || coalesce(v.price_points::text, 'none')
              || ' paid ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM vouchers WHERE community_id = $1) v
            FULL JOIN (
              SELECT e.source_id, f.owner_id AS member_id, t.owner_id AS merchant_id, e.amount
                FROM entries e
                JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id
                JOIN accounts t ON t.community_id = $1 AND t.account_id = e.to_account_id
                WHERE e.community_id = $1 AND e.kind = 'redeem'
            ) e ON e.source_id = v.voucher_id
            WHERE v.price_points IS DISTINCT FROM e.amount OR v.member_id <> e.member_id OR v.merchant_id <> e.merchant_id`,
  },
  {
    name: "what is payable to a shop is the price of its vouchers that stand",
    words: "应付商户的积分等于它名下有效兑换券之和",
    sql: `SELECT a.account_id || ' payable ' || a.balance || ' vouchers ' || coalesce(v.price_points, 0) AS breach
            FROM accounts a
            LEFT JOIN (
              SELECT merchant_id, sum(price_points) AS price_points FROM vouchers
                WHERE community_id = $1 AND state IN ('issued', 'verified', 'expired') GROUP BY merchant_id
            ) v ON v.merchant_id = a.owner_id
            WHERE a.community_id = $1 AND a.kind = 'payable' AND a.balance <> coalesce(v.price_points, 0)`,
  },
  {
    name: "a voucher is revoked or refunded when its payment was taken back, and then only",
    words: "作废或退回的兑换券，积分都已退回",
    sql: `SELECT v.voucher_id || ' ' || v.state AS breach
            FROM vouchers v
            LEFT JOIN entries e ON e.community_id = $1 AND e.kind = 'redeem' AND e.source_id = v.voucher_id
            LEFT JOIN entries r ON r.community_id = $1 AND r.kind = 'reversal' AND r.source_id = e.entry_id
            WHERE v.community_id = $1 AND (v.state IN ('revoked', 'refunded')) <> (r.entry_id IS NOT NULL)`,
  },
  {
    name: "a voucher is the shop's that gives the reward, and verified while it held",
    words: "兑换券都在给奖品的商户、在有效期内核销",
    sql: `SELECT v.voucher_id || ' ' || v.state AS breach
            FROM vouchers v JOIN rewards r ON r.community_id = $1 AND r.reward_id = v.reward_id
            WHERE v.community_id = $1 AND (v.merchant_id <> r.merchant_id OR (v.state = 'issued' AND v.verified_at IS NOT NULL)
              OR (v.state = 'verified' AND v.verified_at NOT BETWEEN v.issued_at AND v.expires_at))`,
  },
  {
    name: "a stock is not below zero",
    words: "奖品库存不为负",
    sql: `SELECT reward_id || ' left ' || stock_left AS breach FROM rewards WHERE community_id = $1 AND stock_left < 0`,
  },
];
