import { answerTo, callAs, codeOf } from "../../support/call";
import { agreed, askedBy, consents, type Dispute, offering, signs } from "../../support/mediations";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a yes in a mediation", () => {
  const world = useWorld();
  let mediator: Person;

  beforeAll(async () => {
    mediator = await offering(world, 0);
  });

  const dispute = async () => askedBy(world, await world.newResident(), await world.newResident());
  const look = (by: Person, { mediationId }: Dispute) => callAs(by, "request", "mediation", { mediationId });

  it("is to the words one has seen, and to no later ones", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, mediator, [], false, "drafted");
    const { draftNo } = (await look(asker, one)).room!.agreement!;
    await callAs(other, "request", "redoAgreement", { mediationId });
    const words = "改成：提出的一方赔五千元";
    await callAs(mediator, "request", "draftAgreement", { mediationId, isOral: false, words, promises: [] });
    await signs(other, mediationId);
    const stale = await answerTo(asker, "request", "signAgreement", { mediationId, draftNo, forOther: false });
    expect(codeOf(stale)).toBe("mediation_moved_on");
    expect((await look(asker, one)).mediation.state).toBe("drafted");
    await signs(asker, mediationId);
    expect((await look(asker, one)).mediation).toMatchObject({ state: "closed", outcome: "agreed" });
  });

  it("is to the mediator one has seen, and so is a no", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await callAs(mediator, "request", "stepIn", { mediationId });
    const mediatorNo = (await look(asker, one)).mediation.mediatorNo!;
    const next = await offering(world, 0);
    await callAs(mediator, "request", "passMediation", { mediationId });
    await callAs(next, "request", "stepIn", { mediationId });
    const yes = await answerTo(asker, "request", "consentMediation", { mediationId, mediatorNo, forOther: false });
    const no = await answerTo(asker, "request", "refuseMediator", { mediationId, mediatorNo });
    expect([yes, no].map(codeOf)).toEqual(["mediation_moved_on", "mediation_moved_on"]);
    expect((await look(asker, one)).room!.consented).toEqual({ asker: false, other: false });
    for (const by of [asker, other]) await consents(by, mediationId);
    expect((await look(asker, one)).mediation.state).toBe("talking");
    await callAs(asker, "request", "withdrawMediation", { mediationId });
  });
});
