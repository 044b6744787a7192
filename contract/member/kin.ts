import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing } from "../common";

/** Spouse and direct kin 配偶与直系亲属: who may be given one's stored time. Source: Beijing 2022, Nanjing 2019. */
export const relations = ["spouse", "parent", "child", "grandparent", "grandchild"] as const;
export const Relation = z.enum(relations);

export const Kin = z.object({
  memberId: Id,
  name: z.string(),
  /** What they are to me. */
  relation: Relation,
  linkedAt: Instant,
});

/** Eight digits that kin enter on their own phone. */
const KinCode = z.object({ code: z.string(), expiresAt: Instant });

export const kinActions = {
  /** My kin by the word of both, and the code I am showing. */
  kin: read({
    admits: ["resident", "volunteer"],
    input: Nothing,
    output: z.object({ items: z.array(Kin), code: KinCode.nullable() }),
  }),

  /** Makes the code that kin enter; the one before it no longer holds. */
  kinCode: write({
    admits: ["resident", "volunteer"],
    input: Nothing,
    output: KinCode,
  }),

  /** Enters the code of one's kin and says what they are to oneself. */
  linkKin: write({
    admits: ["resident", "volunteer"],
    input: z.object({ code: z.string().regex(/^\d{8}$/), relation: Relation }),
    output: z.object({ kin: Kin }),
    errors: ["wrong_code", "too_many_attempts", "already_kin", "kin_limit"],
  }),

  /** Ends it for both; what was given stays given. */
  unlinkKin: write({
    admits: ["resident", "volunteer"],
    input: z.object({ memberId: Id }),
    output: Nothing,
  }),
} satisfies FunctionContract;

export type Relation = z.infer<typeof Relation>;
export type Kin = z.infer<typeof Kin>;
