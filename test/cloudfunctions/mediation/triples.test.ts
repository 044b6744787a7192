import {
  mediationEvents,
  type MediationEvent,
  type MediationPart,
  mediationParts,
  type MediationState,
  mediationStates,
} from "@contract/request/mediationLife";
import { mediationAllows, nextMediationState } from "../../../cloudfunctions/shared/core/mediation/transitions";
import { Refusal } from "../../../cloudfunctions/shared/core/refusal";

/** Written from the rules, not from the table: where each event may lead, by whom, from where. */
const legal: [MediationEvent, MediationState[], MediationPart[], MediationState[]][] = [
  ["invite", ["asked"], ["clock", "community"], ["asked"]],
  ["lapse", ["asked"], ["clock"], ["asked"]],
  ["stepIn", ["asked"], ["mediator"], ["offered"]],
  ["pass", ["asked", "offered", "talking", "drafted"], ["mediator"], ["asked"]],
  ["consent", ["offered"], ["asker", "other", "mediator"], ["offered", "talking"]],
  ["refuse", ["offered", "talking"], ["asker", "other"], ["asked"]],
  ["meet", ["talking"], ["mediator"], ["talking"]],
  ["minute", ["talking"], ["mediator"], ["talking"]],
  ["draft", ["talking"], ["mediator"], ["drafted"]],
  ["sign", ["drafted"], ["asker", "other", "mediator"], ["drafted", "agreed", "closed"]],
  ["redo", ["drafted"], ["asker", "other", "mediator"], ["talking"]],
  ["keep", ["agreed"], ["asker", "other", "mediator", "community"], ["agreed", "closed"]],
  ["fail", ["talking", "drafted", "agreed"], ["mediator"], ["asked", "closed"]],
  ["fail", ["agreed"], ["asker", "other", "community"], ["asked", "closed"]],
  ["climb", ["asked", "offered", "talking", "drafted"], ["clock"], ["asked", "closed"]],
  ["rest", ["agreed"], ["clock"], ["closed"]],
  ["withdraw", ["asked", "offered", "talking", "drafted"], ["asker", "other"], ["closed"]],
];

const ends = (state: MediationState, event: MediationEvent, part: MediationPart) =>
  legal
    .filter(([one, from, by]) => one === event && from.includes(state) && by.includes(part))
    .flatMap((one) => one[3]);

const isOwn = (event: MediationEvent, part: MediationPart) =>
  legal.some(([one, , by]) => one === event && by.includes(part)) || (event === "ask" && part === "asker");

const triples = mediationStates.flatMap((state) =>
  mediationEvents.flatMap((event) => mediationParts.map((part) => [state, event, part] as const)),
);

const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (caught) {
    if (caught instanceof Refusal) return caught.code;
    throw caught;
  }
  return undefined;
};

describe("the table of mediation", () => {
  it("has all triples of state, event and part", () => {
    expect(triples).toHaveLength(6 * 17 * 5);
  });

  it.each(triples)("in %s, %s by %s leads where the rules say and nowhere else", (state, event, part) => {
    const own = ends(state, event, part);
    for (const to of mediationStates) {
      const found = codeOf(() => nextMediationState(state, event, part, to));
      expect(found).toBe(own.includes(to) ? undefined : isOwn(event, part) ? "mediation_moved_on" : "forbidden");
    }
    expect(mediationAllows(state, [part]).includes(event)).toBe(own.length > 0);
  });
});
