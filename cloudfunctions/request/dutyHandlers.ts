import { duties } from "./duties";
import { publishDuties } from "./publishDuties";
import { roster } from "./roster";
import { setRoster } from "./setRoster";
import { setTerm } from "./setTerm";
import { terms } from "./terms";

/** What a community has settled about its cases (contract/request/duty.ts). */
export const dutyHandlers = { duties, publishDuties, roster, setRoster, setTerm, terms };
