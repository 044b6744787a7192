import { hoursAfter, minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { CaseKind } from "../../../contract/request/life";
import { holderNamed, type OfficeName } from "../holders";
import type { Neighbour } from "../neighbours";
import { gridNumberOf } from "../places";
import { dispatchers, gridWorkers } from "../staff";
import { answerTurn, type CaseTurn, turn } from "./caseStory";
import type { Scene } from "./picture";

const desk = dispatchers[0].openid;

export const workerOf = (reporter: Neighbour) => gridWorkers[gridNumberOf(reporter.building) - 1]!;

/** 五定 from an instant on. */
export function fixesOf(person: string, measure: string, from: Date) {
  return { leader: "林书琴", person, measure, deadlineAt: hoursAfter(from, 70).toISOString(), duty: "办好并回复居民" };
}

/** The desk speaks with the resident, gives it its kind and looks at what comes first: within the hour. */
export function deskTurns(at: Date, kind: CaseKind, isUrgent = false): CaseTurn[] {
  return [
    turn(minutesAfter(at, 15), desk, "contact", { words: "已打电话问清情况" }),
    turn(minutesAfter(at, 20), desk, "register", { kind, isPublic: true }),
    turn(minutesAfter(at, 30), desk, "triage", { isUrgent, words: "先到现场看一看，再定怎么办" }),
  ];
}

/** The grid's own worker takes it up, looks and begins. */
export function gridTurns(at: Date, reporter: Neighbour, measure: string): CaseTurn[] {
  const { openid, name } = workerOf(reporter);
  return [
    turn(at, openid, "take", { fixes: fixesOf(name, measure, at) }),
    turn(minutesAfter(at, 60), openid, "verify", { words: "到现场看过，情况属实" }),
    turn(minutesAfter(at, 90), openid, "handle", { words: `已安排：${measure}` }),
  ];
}

/** The desk gives it to whom the list names. */
export function assignTurn(at: Date, office: OfficeName, measure: string): CaseTurn {
  const { holderId, person } = holderNamed(office);
  return turn(at, desk, "assign", { holderId, fixes: fixesOf(person, measure, at) });
}

export function officeTurns(at: Date, office: OfficeName): CaseTurn[] {
  const { openid } = holderNamed(office);
  return [
    turn(at, openid, "verify", { words: "师傅到现场看过" }),
    turn(minutesAfter(at, 30), openid, "handle", { words: "已派人去办" }),
  ];
}

/** The whole way by the grid, to an answer with a picture. */
export function answeredByGrid(
  submittedAt: Date,
  answeredAt: Date,
  reporter: Neighbour,
  kind: CaseKind,
  [measure, answer, scene]: [string, string, Scene],
): CaseTurn[] {
  return [
    ...deskTurns(submittedAt, kind),
    ...gridTurns(minutesAfter(submittedAt, 40), reporter, measure),
    answerTurn(answeredAt, workerOf(reporter).openid, answer, scene),
  ];
}
