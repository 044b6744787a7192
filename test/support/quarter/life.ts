import { HOUR, type Plan } from "./plan";

/** What somebody does to a case, and when. */
export interface Act {
  at: number;
  does:
    | "submit"
    | "register"
    | "triage"
    | "contact"
    | "take"
    | "give"
    | "contest"
    | "rule"
    | "verify"
    | "handle"
    | "pause"
    | "resume"
    | "extend"
    | "answer"
    | "close"
    | "sendBack"
    | "reject"
    | "appeal"
    | "uphold"
    | "withdraw"
    | "reopen";
}

/** The next whole hour at or after an instant. */
const whole = (at: number) => Math.ceil(at / HOUR) * HOUR;

/** One case from beginning to end, as its plan has it. Each act is told when it was in fact done. */
export function* lifeOf(plan: Plan): Generator<Act, void, number> {
  const submittedAt = yield { at: plan.submittedAt, does: "submit" };
  const deskAt = whole(submittedAt + plan.deskAfter);
  const contactAt = whole(submittedAt + plan.contactAfter);
  if (plan.temper === "honest") yield { at: contactAt, does: "contact" };
  yield { at: deskAt, does: "register" };
  if (plan.fate === "rejected" || plan.fate === "appealed") {
    const rejectedAt = yield { at: deskAt, does: "reject" };
    if (plan.fate === "rejected") return;
    const appealedAt = yield { at: rejectedAt + 5 * HOUR, does: "appeal" };
    yield { at: appealedAt + 6 * HOUR, does: "uphold" };
    return;
  }
  const triagedAt = yield { at: deskAt, does: "triage" };
  if (plan.fate === "withdrawn") {
    yield { at: triagedAt + HOUR, does: "withdraw" };
    return;
  }
  if (plan.fate === "bounced") {
    const givenAt = yield { at: triagedAt, does: "give" };
    const contestedAt = yield { at: givenAt + HOUR, does: "contest" };
    yield { at: contestedAt + 3 * HOUR, does: "rule" };
  } else {
    yield { at: triagedAt, does: "take" };
  }
  if (plan.fate === "extended") yield { at: triagedAt + HOUR, does: "extend" };
  if (plan.temper === "absent") return;
  if (plan.temper === "lazy") yield { at: contactAt, does: "contact" };
  const verifiedAt = yield { at: Math.max(whole(submittedAt + plan.workAfter), contactAt), does: "verify" };
  if (plan.fate === "paused") {
    yield { at: verifiedAt, does: "pause" };
    yield { at: verifiedAt + 30 * HOUR, does: "resume" };
  }
  yield { at: verifiedAt, does: "handle" };
  let answeredAt = yield { at: verifiedAt + HOUR, does: "answer" };
  for (const word of plan.words) {
    if (word === "silent") return;
    if (word === "satisfied") {
      const closedAt = yield { at: answeredAt + plan.wordAfter, does: "close" };
      if (plan.fate !== "reopened") return;
      yield { at: closedAt + 100 * HOUR, does: "reopen" };
      return;
    }
    const backAt = yield { at: answeredAt + plan.wordAfter, does: "sendBack" };
    answeredAt = yield { at: backAt + plan.reworkAfter, does: "answer" };
  }
}
