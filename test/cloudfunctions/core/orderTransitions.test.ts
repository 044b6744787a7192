import { orderEvents, orderStates, type OrderEvent, type OrderState } from "@contract/order/order";
import { allowedActions, type Standing } from "../../../cloudfunctions/shared/core/order/rules";
import { nextState, type Party } from "../../../cloudfunctions/shared/core/order/transitions";
import { Refusal } from "../../../cloudfunctions/shared/core/refusal";

/** What may happen to an order, written out by hand from the product's description: `from event by → to`. */
const legal = `
  placed       offer        dispatcher  dispatching
  placed       open         dispatcher  dispatching
  placed       cancel       resident    cancelled
  placed       cancel       dispatcher  cancelled
  placed       expire       timer       expired
  dispatching  offer        dispatcher  dispatching
  dispatching  open         dispatcher  dispatching
  dispatching  claim        volunteer   accepted
  dispatching  accept       volunteer   accepted
  dispatching  decline      volunteer   dispatching
  dispatching  cancel       resident    cancelled
  dispatching  cancel       dispatcher  cancelled
  dispatching  expire       timer       expired
  accepted     release      volunteer   dispatching
  accepted     release      dispatcher  dispatching
  accepted     start        volunteer   started
  accepted     cancel       resident    cancelled
  accepted     cancel       dispatcher  cancelled
  accepted     expire       timer       expired
  started      finish       volunteer   finished
  started      dispute      resident    disputed
  finished     confirm      resident    confirmed
  finished     autoConfirm  timer       confirmed
  finished     dispute      resident    disputed
  disputed     resolve      dispatcher  confirmed
  disputed     resolve      dispatcher  voided
`;

const parties: Party[] = ["resident", "volunteer", "dispatcher", "timer"];
const ways = legal
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/) as [OrderState, OrderEvent, Party, OrderState]);
const resultsOf = (from: OrderState, event: OrderEvent, by: Party) =>
  ways.filter((way) => way[0] === from && way[1] === event && way[2] === by).map((way) => way[3]);
const triples = orderStates.flatMap((from) =>
  orderEvents.flatMap((event) => parties.map((by) => ({ from, event, by }))),
);

describe("an order's transitions", () => {
  it.each(triples)("$from + $event by $by leads where the product says, or nowhere", ({ from, event, by }) => {
    const reached = orderStates.filter((to) => leadsTo(from, event, by, to));
    expect(reached.sort()).toEqual(resultsOf(from, event, by).sort());
  });

  it("refuses what another may do as forbidden, and what nobody may do now as moved on", () => {
    expect(() => nextState("finished", "confirm", "volunteer")).toThrow(new Refusal("forbidden"));
    expect(() => nextState("confirmed", "confirm", "resident")).toThrow(new Refusal("order_moved_on"));
    expect(() => nextState("started", "extend", "resident")).toThrow(new Refusal("order_moved_on"));
  });

  it("leaves no state but the four ends without a way out", () => {
    const ends = orderStates.filter((state) => !ways.some((way) => way[0] === state));
    expect(ends).toEqual(["confirmed", "cancelled", "expired", "voided"]);
  });
});

describe("allowed actions", () => {
  const nobody: Standing = {
    isResident: false,
    isItsVolunteer: false,
    isOffered: false,
    mayClaim: false,
    isDispatcher: false,
  };
  const standings = allOf(nobody);

  it("are transitions the table allows to one of the viewer's parties, for every standing", () => {
    for (const state of orderStates) {
      for (const isOpen of [false, true]) {
        for (const standing of standings) {
          const mine = partiesOf(standing);
          for (const event of allowedActions({ state, isOpen }, standing)) {
            expect(mine.some((by) => resultsOf(state, event, by).length > 0)).toBe(true);
          }
        }
      }
    }
  });

  it("never offer what nothing in the product causes yet, nor what only time does", () => {
    const offered = new Set(
      orderStates.flatMap((state) =>
        standings.flatMap((standing) => [true, false].flatMap((isOpen) => allowedActions({ state, isOpen }, standing))),
      ),
    );
    for (const event of ["extend", "noShow", "lateRecord", "correct", "autoConfirm", "expire", "place"] as const) {
      expect(offered).not.toContain(event);
    }
  });

  it("are none for one who has no part in the order", () => {
    for (const state of orderStates) expect(allowedActions({ state, isOpen: true }, nobody)).toEqual([]);
  });

  it.each<[string, Partial<Standing>, OrderState, boolean, OrderEvent[]]>([
    ["the resident of a placed order", { isResident: true }, "placed", false, ["cancel"]],
    ["the resident at the end of a visit", { isResident: true }, "finished", false, ["confirm", "dispute"]],
    ["the resident during a visit", { isResident: true }, "started", false, ["dispute"]],
    ["a volunteer before an open order", { mayClaim: true }, "dispatching", true, ["claim"]],
    ["a volunteer before an order that is not open", { mayClaim: true }, "dispatching", false, []],
    [
      "a volunteer before an open order of their own",
      { mayClaim: true, isResident: true },
      "dispatching",
      true,
      ["cancel"],
    ],
    ["a volunteer with an offer", { mayClaim: true, isOffered: true }, "dispatching", false, ["accept", "decline"]],
    [
      "its volunteer before the visit",
      { mayClaim: true, isItsVolunteer: true },
      "accepted",
      false,
      ["release", "start"],
    ],
    ["another volunteer then", { mayClaim: true }, "accepted", false, []],
    ["the desk with a new order", { isDispatcher: true }, "placed", false, ["offer", "open", "cancel"]],
    ["the desk with an open order", { isDispatcher: true }, "dispatching", true, ["offer", "cancel"]],
    ["the desk with a dispute", { isDispatcher: true }, "disputed", false, ["resolve"]],
    ["the desk with a finished visit", { isDispatcher: true }, "finished", false, []],
  ])("of %s are theirs alone", (_who, standing, state, isOpen, expected) => {
    expect(allowedActions({ state, isOpen }, { ...nobody, ...standing })).toEqual(expected);
  });
});

function leadsTo(from: OrderState, event: OrderEvent, by: Party, to: OrderState): boolean {
  try {
    return nextState(from, event, by, to) === to;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function partiesOf(standing: Standing): Party[] {
  return [
    ...(standing.isResident ? (["resident"] as const) : []),
    ...(standing.isItsVolunteer || standing.isOffered || standing.mayClaim ? (["volunteer"] as const) : []),
    ...(standing.isDispatcher ? (["dispatcher"] as const) : []),
  ];
}

function allOf(nobody: Standing): Standing[] {
  const keys = Object.keys(nobody) as (keyof Standing)[];
  return Array.from({ length: 2 ** keys.length }, (_, bits) => {
    const standing = { ...nobody };
    keys.forEach((key, at) => (standing[key] = ((bits >> at) & 1) === 1));
    return standing;
  });
}
