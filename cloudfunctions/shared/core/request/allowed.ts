import type { CaseEvent, CaseParty } from "@contract/request";
import type { Instant } from "../time";
import { mayContest } from "./assign";
import { mayReject } from "./desk";
import type { CaseLine } from "./store/cases";
import type { Voice } from "./store/voices";
import { tableAllows } from "./transitions";
import { mayAskHearing } from "./hearing";
import { mayReopen } from "./verdict";

/** What someone may do with a case now: what the table lets their parties do, less what a term or a number forbids. */
export function allowedActions(
  line: CaseLine,
  parties: readonly CaseParty[],
  voice: Pick<Voice, "state"> | null,
  { mayJoin, mayHear }: { mayJoin: boolean; mayHear: boolean },
  now: Instant,
): CaseEvent[] {
  const own = tableAllows(line.state, parties).filter((event) => event !== "hear");
  const hears = mayHear && tableAllows(line.state, ["upper"]).includes("hear");
  const events: CaseEvent[] = hears ? [...own, "hear"] : own;
  const allowed = events.filter((event) => isOpen(event, line, voice, now));
  return mayJoin && tableAllows(line.state, ["voice"]).includes("join") ? [...allowed, "join"] : allowed;
}

function isOpen(event: CaseEvent, line: CaseLine, voice: Pick<Voice, "state"> | null, now: Instant): boolean {
  switch (event) {
    case "join":
    case "forget":
    case "unmask":
    case "refuseUnmask":
      return false;
    case "advise":
      // Said on the day's list of advice.
      return false;
    case "close":
    case "sendBack":
      return voice?.state === "asked";
    case "contest":
      return mayContest(line, now);
    case "reject":
      return mayReject(line);
    case "appeal":
      return !line.isAppealed;
    case "reopen":
      return mayReopen(line, now);
    case "askHearing":
      return mayAskHearing(line);
    case "hear":
      return line.hearingAskedBy !== null;
    case "askUnmask":
      return line.isAnonymous;
    case "urge":
      return !line.isUrgent;
    case "extend":
      return !line.isComplex;
    case "pause":
      return !line.isPaused;
    case "resume":
      return line.isPaused;
    case "climb":
      return line.level !== "district";
    default:
      return true;
  }
}
