import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, PageInput, pageOf, typed } from "../common";
import { CaseSummary } from "./case";
import { caseChannels, caseKinds, consents } from "./life";

/** Base64 of a picture of at most 1 MiB. */
const PICTURE_BASE64_MAX = 1_400_000;

/** A point on the map, as WeChat's map gives it. */
export const Point = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

/** Someone without the app, and how to reach them. */
export const CallerInput = z.object({ name: typed(1, 20), phone: z.string().regex(/^[\d+-]{5,20}$/) });

const behalf = z.object({ name: typed(2, 20), consent: z.enum(consents) });

/** What and where. Without a point and a building it is the reporter's own building. */
const Complaint = z.object({
  kind: z.enum(caseKinds),
  words: typed(4, 500),
  place: typed(2, 60),
  buildingId: Id.optional(),
  point: Point.optional(),
  photoIds: z.array(Id).max(3),
  isUrgent: z.boolean(),
  isPublic: z.boolean(),
  behalf: behalf.optional(),
});

export const CaseAnswer = z.object({ case: CaseSummary });

const staff = ["gridWorker", "dispatcher", "communityManager"] as const;

export const intakeActions = {
  /** Stores one picture, to be named in a case or an answer. The id is the caller's, so that a retry stores it once. */
  addPhoto: write({
    admits: ["resident", "gridWorker", "dutyHolder", "dispatcher", "communityManager"],
    input: z.object({ photoId: Id, base64: z.string().min(16).max(PICTURE_BASE64_MAX) }),
    output: z.object({ photoId: Id }),
    errors: ["not_a_picture"],
  }),

  submit: write({
    admits: ["resident"],
    /** `asReport`: a hazard with a picture, rewarded when it is found valid 微举报. */
    input: Complaint.extend({
      isAnonymous: z.boolean(),
      /** In no building: on the grounds of the grid one lives in. */
      isOnGrounds: z.boolean().optional(),
      asReport: z.boolean().optional(),
    }),
    output: CaseAnswer,
    errors: ["outside_area", "photo_missing", "not_reportable"],
  }),

  /** Staff enter what someone said at the counter, on the phone or at a visit. A member is named; anyone else leaves a name and a number. */
  enter: write({
    admits: staff,
    input: Complaint.extend({
      channel: z.enum(caseChannels).extract(["counter", "phone", "visitLog"]),
      buildingId: Id,
      memberId: Id.optional(),
      caller: CallerInput.optional(),
    }),
    output: CaseAnswer,
    errors: ["outside_area", "caller_missing"],
  }),

  /** 附议: one more voice in a public case instead of a second case. */
  join: write({
    admits: ["resident"],
    input: z.object({ caseId: Id, words: z.string().trim().max(200).pipe(typed(0, 200)), isAnonymous: z.boolean() }),
    output: CaseAnswer,
    errors: ["case_moved_on", "already_joined", "own_case"],
  }),

  /** Cases I have a voice in, newest first; or those that wait for my word, the longest waiting first, few enough for one page. */
  mine: read({
    admits: ["resident"],
    input: PageInput.extend({ which: z.enum(["all", "asked"]).optional() }),
    output: pageOf(CaseSummary),
  }),

  /** Public cases, newest first: of the grid I live in, or of the whole community. */
  near: read({
    admits: ["resident"],
    input: PageInput.extend({ within: z.enum(["grid", "community"]) }),
    output: pageOf(CaseSummary),
  }),
} satisfies FunctionContract;
