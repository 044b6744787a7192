import type { Rule } from "../../../cloudfunctions/shared/core/audit/checks/rule";
import { caseInvariants } from "./cases";

/** What holds of generated data and in tests, where rates and staff stay as they are; a community may change them any day. */
export const restingInvariants: readonly Pick<Rule, "name" | "sql">[] = [
  {
    name: "a visit earns points at the community's rate",
    sql: `SELECT v.visit_id || ' paid ' || v.paid_minutes || ' earned ' || v.earned_points AS breach
            FROM visits v JOIN communities c USING (community_id)
            WHERE v.community_id = $1 AND v.earned_points <> v.paid_minutes * c.points_per_hour / 60`,
  },
  {
    name: "a voucher is verified by the shop's staff",
    sql: `SELECT v.voucher_id || ' by ' || v.verified_by_id AS breach
            FROM vouchers v LEFT JOIN merchant_staff s ON s.community_id = $1 AND s.member_id = v.verified_by_id
            WHERE v.community_id = $1 AND v.state = 'verified' AND s.merchant_id IS DISTINCT FROM v.merchant_id`,
  },
  ...caseInvariants,
];
