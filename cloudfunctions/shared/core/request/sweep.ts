import type { CaseClock, CaseEvent } from "@contract/request";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { type Beat, beatsOf } from "./clocks";
import { above } from "./levels";
import { move } from "./move";
import { type CaseLine, lockCase } from "./store/cases";
import { type ClockRow, type DueClock, findClock } from "./store/clocks";
import { turnVoices, voicesIn } from "./store/voices";
import { findWhistle } from "./store/whistles";
import { tellCallers, tellDesk, tellHolder, tellLevel, tellVoices } from "./tell";
import { nextBeat, resumeClock, stopAll, stopClock } from "./timing";
import { tableAllows } from "./transitions";
import { outcomeOf } from "./verdict";
import { tellClimb } from "./work";
import { heading } from "./words";

const clockNames: Record<CaseClock, string> = {
  contact: "首次联系",
  handle: "办理",
  verdict: "评价",
  appeal: "申诉",
  ruling: "商定",
  arrive: "到场",
};

/** What the table must let the clock do for a beat to have its sense. */
const eventOf: Record<Beat, CaseEvent> = {
  half: "climb",
  threeQuarters: "climb",
  breach: "climb",
  climb: "climb",
  remind: "fallSilent",
  silence: "fallSilent",
  rest: "letRest",
};

/** Does what a clock's beat asks for, when it is still due: another run may have come first, or the case has moved on. */
export async function beat(tx: Tx, due: DueClock, now: Instant): Promise<void> {
  const { communityId, caseId, clock, subjectId } = due;
  const line = await lockCase(tx, communityId, caseId);
  const row = await findClock(tx, communityId, caseId, clock, subjectId);
  if (!row?.nextAt || row.nextAt > now) return;
  const event = row.runSince ? eventOf[beatsOf[clock][row.beatNo]!] : "resume";
  if (!tableAllows(line.state, ["clock"]).includes(event)) {
    return void (await stopClock(tx, line, clock, now, subjectId));
  }
  if (!row.runSince) return goOn(tx, line, row.nextAt, now);
  // What was missed meanwhile is not said twice: of the two reminders and the breach the last that is due counts.
  const current = catchUp(row, now);
  await nextBeat(tx, current, now);
  await act(tx, line, current, beatsOf[clock][current.beatNo]!, now);
}

/** What was paused runs again from the instant that was promised, however late the timer comes. */
async function goOn(tx: Tx, line: CaseLine, since: Instant, now: Instant): Promise<void> {
  const words = "暂停到期，继续计时";
  const moved = await move(tx, line, { event: "resume", by: "clock", actorId: null, words }, now);
  await resumeClock(tx, moved, "handle", since);
  if (line.holderId) await tellHolder(tx, moved, line.holderId, `${words}：${heading(line)}`, now);
  else await tellDesk(tx, moved, `${words}：${heading(line)}`, now);
  await tellVoices(tx, moved, "您的诉求暂停到期，继续办理。", now);
}

function catchUp(row: ClockRow, now: Instant): ClockRow {
  const beats = beatsOf[row.clock];
  const spent = row.dueAt <= now;
  let { beatNo } = row;
  while (spent && (beats[beatNo] === "half" || beats[beatNo] === "threeQuarters")) beatNo += 1;
  return { ...row, beatNo };
}

async function act(tx: Tx, line: CaseLine, row: ClockRow, beat: Beat, now: Instant): Promise<void> {
  switch (beat) {
    case "half":
      return remindOf(tx, line, row, `${clockNames[row.clock]}时间过半：${heading(line)}`, false, now);
    case "threeQuarters":
      return remindOf(tx, line, row, `${clockNames[row.clock]}时间只剩四分之一：${heading(line)}`, true, now);
    case "breach":
      await remindOf(tx, line, row, `${clockNames[row.clock]}已经超时：${heading(line)}`, true, now);
      return climbOn(tx, line, row, now);
    case "climb":
      return climbOn(tx, line, row, now);
    case "remind":
      await move(tx, line, { event: "remind", by: "clock", actorId: null, words: "请居民评价" }, now);
      await tellVoices(tx, line, "请看看答复，说一声是不是解决了、满意不满意。", now, ["asked"]);
      return tellCallers(tx, line, now);
    case "silence":
      return fallSilent(tx, line, now);
    case "rest": {
      const rested = await move(
        tx,
        line,
        { event: "letRest", by: "clock", actorId: null, words: "", outcome: "rejected" },
        now,
      );
      return stopAll(tx, rested, now);
    }
  }
}

/** Tells whoever the clock runs for, and their leaders when it gets late. */
async function remindOf(
  tx: Tx,
  line: CaseLine,
  row: ClockRow,
  words: string,
  isLate: boolean,
  now: Instant,
): Promise<void> {
  if (row.clock === "ruling") return tellLevel(tx, line, line.level, words, now);
  const called = row.clock === "arrive" ? await findWhistle(tx, line.communityId, row.subjectId) : null;
  const holderId = called?.holderId ?? line.holderId;
  if (!holderId) return tellDesk(tx, line, words, now);
  await tellHolder(tx, line, holderId, words, now, isLate);
}

/** One level up, told to who answers for it. At the top it is only written down. */
async function climbOn(tx: Tx, line: CaseLine, row: ClockRow, now: Instant): Promise<void> {
  const level = above(line.level);
  const words = `${clockNames[row.clock]}超时`;
  const changes = level === line.level ? {} : { level };
  const moved = await move(
    tx,
    line,
    { event: "climb", by: "clock", actorId: null, words, details: { level }, changes },
    now,
  );
  await tellClimb(tx, moved, now);
}

/** Two reminders and seven days without a word: closed as "no answer", never as satisfied. */
async function fallSilent(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  const voices = await voicesIn(tx, line.communityId, line.caseId);
  const outcome = outcomeOf(voices);
  const closed = await move(tx, line, { event: "fallSilent", by: "clock", actorId: null, words: "", outcome }, now);
  await stopAll(tx, closed, now);
  await turnVoices(tx, line.communityId, line.caseId, ["asked"], "silent");
  await tellVoices(tx, closed, "没有等到您的评价，诉求先办结了。三十天内可以重新打开。", now, ["silent"]);
}
