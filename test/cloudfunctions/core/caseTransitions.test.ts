import type { CaseEvent, CaseParty, CaseState } from "@contract/request";
import { caseEvents, caseParties, caseStates } from "@contract/request/life";
import { Refusal } from "../../../cloudfunctions/shared/core/refusal";
import { nextCaseState, tableAllows } from "../../../cloudfunctions/shared/core/request/transitions";

/** What moves a case, written out by hand from the product's description: `from event by to`; several of one kind beside each other. */
const steps = `
  submitted                                    register    desk              registered
  registered                                   triage      desk              triaged
  triaged,reopened                             assign      desk,upper        assigned
  appealed,assigned,verified,handling          assign      upper             assigned
  submitted,registered,triaged,reopened        take        gridWorker        assigned
  assigned                                     contest     handler           contested
  contested,triaged                            rule        upper             assigned
  assigned                                     verify      handler           verified
  verified                                     handle      handler           handling
  handling                                     answer      handler           answered
  submitted,registered,triaged,reopened        advise      desk,called       answered
  answered                                     close       voice             closed,answered
  answered                                     sendBack    voice             handling,reopened
  answered                                     fallSilent  clock             closed
  handling                                     hear        upper             closed,handling
  submitted,registered,triaged,rejected        withdraw    voice             closed,=
  assigned,contested,verified,handling         withdraw    voice             closed,=
  reopened,answered,appealed                   withdraw    voice             closed,=
  submitted,registered,triaged                 reject      desk              rejected
  rejected                                     appeal      voice             appealed
  appealed                                     uphold      upper             closed
  rejected                                     letRest     clock             closed
  closed                                       reopen      voice             reopened
  submitted,registered,triaged,reopened        merge       desk              merged
  assigned,contested,verified,handling         merge       desk              merged
  merged                                       split       desk              submitted,registered,triaged,assigned,contested,verified,handling,reopened
`;

const running = "submitted,registered,triaged,assigned,contested,verified,handling,reopened";
const seen = `${running},answered,appealed`;
const ever = `${seen},closed,merged,rejected`;

/** What is put on record without moving it. */
const marks = `
  ${running}          join         voice                    =
  ${running}          contact      desk,handler,gridWorker  =
  ${seen}             note         desk,handler,upper       =
  ${running}          urge         desk,gridWorker,upper    =
  ${seen}             climb        desk,handler,clock       =
  ${running}          whistle      desk,upper               =
  ${seen}             arrive       called                   =
  ${running}          pause        desk,handler,clock       =
  ${running}          resume       desk,handler,clock       =
  ${running}          extend       desk,upper               =
  ${seen},rejected    remind       clock                    =
  handling            askHearing   voice,handler            =
  ${ever}             askUnmask    desk,upper               =
  ${ever}             unmask       upper                    =
  ${ever}             refuseUnmask upper                    =
  ${ever}             forget       voice                    =
`;

const legal = new Set(
  `${steps}${marks}`
    .trim()
    .split("\n")
    .filter((line) => line.trim())
    .flatMap((line) => {
      const [from, event, by, to] = line.trim().split(/\s+/) as [string, string, string, string];
      return from
        .split(",")
        .flatMap((state) =>
          by
            .split(",")
            .flatMap((party) => to.split(",").map((end) => `${state} ${event} ${party} ${end === "=" ? state : end}`)),
        );
    }),
);

describe("a case's transitions", () => {
  it.each(caseStates)("lead from %s where the product says and nowhere else, for every event and party", (from) => {
    const triples = caseEvents.flatMap((event) => caseParties.map((by) => ({ event, by })));
    const reached = triples.flatMap(({ event, by }) =>
      caseStates.filter((to) => leadsTo(from, event, by, to)).map((to) => `${from} ${event} ${by} ${to}`),
    );
    expect(reached.sort()).toEqual([...legal].filter((way) => way.startsWith(`${from} `)).sort());
  });

  it.each(caseStates)("offer in %s exactly what each party may do", (state) => {
    for (const party of caseParties) {
      const expected = [...legal].map((way) => way.split(" ")).filter((way) => way[0] === state && way[2] === party);
      expect(tableAllows(state, [party]).sort()).toEqual([...new Set(expected.map((way) => way[1]))].sort());
    }
  });

  it("refuse what is another's as forbidden, and what nobody may do now as moved on", () => {
    expect(() => nextCaseState("answered", "close", "handler")).toThrow(new Refusal("forbidden"));
    expect(() => nextCaseState("answered", "close", "desk")).toThrow(new Refusal("forbidden"));
    expect(() => nextCaseState("handling", "close", "voice")).toThrow(new Refusal("case_moved_on"));
  });

  it("close a case by the resident's word, silence, a hearing, a withdrawal or a rejection, and nothing else", () => {
    const closing = [...legal].filter((way) => way.endsWith(" closed") && !way.startsWith("closed"));
    expect([...new Set(closing.map((way) => way.split(" ").slice(1, 3).join(" ")))].sort()).toEqual([
      ...["close voice", "fallSilent clock", "hear upper", "letRest clock", "uphold upper", "withdraw voice"],
    ]);
  });

  it("leave no state without a way out", () => {
    const moves = [...legal].map((way) => way.split(" ")).filter((way) => way[0] !== way[3]);
    expect(caseStates.filter((state) => !moves.some((way) => way[0] === state))).toEqual([]);
  });
});

function leadsTo(from: CaseState, event: CaseEvent, by: CaseParty, to: CaseState): boolean {
  try {
    return nextCaseState(from, event, by, to) === to;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
