import { z } from "zod";
import { type FunctionContract, read, roles, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf } from "../common";

const aboutWhat = ["case", "mediation", "report", "import", "duty"] as const;

export const Notice = z.object({
  noticeId: Id,
  /** What it is about, to open it. */
  about: z.enum(aboutWhat),
  aboutId: Id,
  words: z.string(),
  toldAt: Instant,
  isRead: z.boolean(),
});

export const noticeActions = {
  /** What I was told in this community, newest first. */
  notices: read({ admits: roles, input: PageInput, output: pageOf(Notice) }),

  /** How many I have not read, counted up to a hundred. Apart from `home`, for staff who are no residents are told things too. */
  unreadNotices: read({ admits: roles, input: Nothing, output: z.object({ count: z.int() }) }),

  /** I have seen what was told up to then. */
  readNotices: write({ admits: roles, input: z.object({ until: Instant }), output: Nothing }),
} satisfies FunctionContract;

export type Notice = z.infer<typeof Notice>;
