import { caseEvents, caseStates, type CaseEvent, type CaseState } from "@contract/request/case";
import { Refusal } from "../../../cloudfunctions/shared/core/refusal";
import {
  allowedCaseActions,
  type CaseParty,
  nextCaseState,
} from "../../../cloudfunctions/shared/core/request/transitions";

/** `from event by → to`, as the product says of a case's short life. */
const legal: [CaseState, CaseEvent, CaseParty, CaseState][] = [
  ["submitted", "answer", "gridWorker", "answered"],
  ["handling", "answer", "gridWorker", "answered"],
  ["answered", "close", "resident", "closed"],
  ["answered", "sendBack", "resident", "handling"],
];
const parties: CaseParty[] = ["resident", "gridWorker"];
const triples = caseStates.flatMap((from) => caseEvents.flatMap((event) => parties.map((by) => ({ from, event, by }))));

describe("a case's transitions", () => {
  it.each(triples)("$from + $event by $by leads where the product says, or is refused", ({ from, event, by }) => {
    const way = legal.find((one) => one[0] === from && one[1] === event && one[2] === by);
    if (way) expect(nextCaseState(from, event, by)).toBe(way[3]);
    else expect(() => nextCaseState(from, event, by)).toThrow(Refusal);
  });

  it.each(caseStates)("offers in %s exactly what each party may do", (state) => {
    for (const party of parties) {
      const expected = legal.filter((one) => one[0] === state && one[2] === party).map((one) => one[1]);
      expect(allowedCaseActions(state, [party]).sort()).toEqual(expected.sort());
    }
  });
});
