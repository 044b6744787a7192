import type { Rule } from "./rule";

/** Entries against the rows that say what they were made for; both ways, so that neither stands alone. */
export const sources: readonly Rule[] = [
  {
    name: "an asking that was given to and the entry that gave say the same",
    words: "每次时间池发放与它的申请一致",
    sql: `SELECT coalesce(a.asking_id, e.source_id) || ' given ' || coalesce(a.given_minutes::text, 'nothing')
              || ' entered ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM pool_askings WHERE community_id = $1 AND state = 'allocated') a
            FULL JOIN (
              SELECT e.source_id, t.owner_id AS member_id, e.amount
                FROM entries e
                JOIN accounts t ON t.community_id = $1 AND t.account_id = e.to_account_id
                WHERE e.community_id = $1 AND e.kind = 'allocation'
            ) e ON e.source_id = a.asking_id
            WHERE (a.member_id, a.given_minutes) IS DISTINCT FROM (e.member_id, e.amount)`,
  },
  {
    name: "a transfer and the entry that sent it say the same",
    words: "每笔转往外社区的时间与它的记录一致",
    sql: `SELECT coalesce(s.transfer_id, e.source_id) || ' of ' || coalesce(s.amount::text, 'nothing')
              || ' entered ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM transfers WHERE community_id = $1) s
            FULL JOIN (
              SELECT e.source_id, f.owner_id AS member_id, t.owner_id AS to_community_id, e.amount
                FROM entries e
                JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id
                JOIN accounts t ON t.community_id = $1 AND t.account_id = e.to_account_id
                WHERE e.community_id = $1 AND e.kind = 'sending'
            ) e ON e.source_id = s.transfer_id
            WHERE (s.from_member_id, s.to_community_id, s.amount) IS DISTINCT FROM (e.member_id, e.to_community_id, e.amount)`,
  },
  {
    name: "a receipt credits what was sent here, to whom it was sent",
    words: "每笔从外社区收到的时间与对方转出的一致",
    sql: `SELECT e.source_id || ' of ' || e.amount || ' sent ' || coalesce(s.amount::text, 'nothing') AS breach
            FROM entries e
            JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id
            JOIN accounts t ON t.community_id = $1 AND t.account_id = e.to_account_id
            LEFT JOIN transfers s ON s.community_id = f.owner_id AND s.transfer_id = e.source_id AND s.to_community_id = $1
            WHERE e.community_id = $1 AND e.kind = 'receipt'
              AND (s.to_member_id, s.amount) IS DISTINCT FROM (t.owner_id, e.amount)`,
  },
  {
    name: "a settlement has two sides, the claim's and the debt's",
    words: "每笔社区间结算，两边都入了账",
    sql: `SELECT e.source_id || ' of ' || e.amount AS breach
            FROM entries e
            JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id AND f.kind = 'clearing'
            LEFT JOIN entries o ON o.community_id = f.owner_id AND o.entry_id = e.entry_id
            WHERE e.community_id = $1 AND e.kind = 'settlement' AND (o.kind, o.amount) IS DISTINCT FROM (e.kind, e.amount)`,
  },
  {
    name: "points awarded for no order are a report's reward, which is awarded or owed once",
    words: "不是服务得来的奖励积分，每一笔都对得上一件举报的奖励",
    sql: `SELECT coalesce(a.award_id, e.source_id) || ' rewarded ' || coalesce(a.amount::text, 'nothing')
              || ' entered or owed ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM report_awards_made($1)) a
            FULL JOIN (
              SELECT source_id, owner_id AS member_id, sum(amount) AS amount FROM (
                SELECT source_id, to_account_id AS account_id, amount FROM entries WHERE community_id = $1 AND kind = 'award'
                UNION ALL
                SELECT order_id, account_id, amount FROM owed_points WHERE community_id = $1 AND paid_at IS NULL
              ) both_ways JOIN accounts t ON t.community_id = $1 AND t.account_id = both_ways.account_id
                GROUP BY source_id, owner_id
            ) e ON e.source_id = a.award_id
            WHERE (a.member_id, a.amount::numeric) IS DISTINCT FROM (e.member_id, e.amount)
              AND NOT EXISTS (SELECT FROM visits v WHERE v.community_id = $1 AND v.order_id = e.source_id AND v.released_at IS NULL)`,
  },
  {
    name: "what is for another community gets there",
    words: "给外社区的消息都送到了",
    sql: `SELECT message_id || ' tried ' || attempts || ' times' AS breach
            FROM outbox WHERE community_id = $1 AND done_at IS NULL AND attempts > 8`,
  },
];
