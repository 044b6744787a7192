import { hoursAfter, minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { Neighbour } from "../neighbours";
import { buildings } from "../places";
import type { Company, Step } from "./company";

/** The other party: by name and building, and in the app or not. */
export interface Other {
  name: string;
  building: number;
  as?: Neighbour;
}

interface Promised {
  by: "asker" | "other";
  words: string;
  dueOn: string;
}

/** One mediation, step by step; whoever the ladder invites is the mediator. */
export class MediationStory {
  #mediator: string | undefined;

  constructor(
    private readonly mediationId: string,
    private readonly asker: Neighbour,
    private readonly matter: string,
    private readonly other: Other,
    private readonly mediators: readonly Neighbour[],
  ) {}

  asked(at: Date): Step {
    const { mediationId, matter } = this;
    const { name, building, as } = this.other;
    const other = { name, buildingId: buildings[building - 1]!.areaId, room: as?.room ?? "" };
    return {
      at,
      run: (company) => company.ask(this.asker.openid, "request", "askMediation", { mediationId, matter, other }),
    };
  }

  /** The one invited steps in, both agree to talk, and a time is set: a day later unless said otherwise. */
  talking(at: Date, startsAt = hoursAfter(at, 24)): Step[] {
    const { mediationId } = this;
    return [
      this.#byMediator(at, async (company, openid) => {
        await company.ask(openid, "request", "stepIn", { mediationId });
      }),
      ...this.#bothSay(minutesAfter(at, 20), async (company, openid, forOther) => {
        const { mediation } = await company.ask(openid, "request", "mediation", { mediationId });
        const mediatorNo = mediation.mediatorNo!;
        await company.ask(openid, "request", "consentMediation", { mediationId, mediatorNo, forOther });
      }),
      this.#byMediator(minutesAfter(at, 40), async (company, openid) => {
        const when = { startsAt: startsAt.toISOString(), place: "居委会调解室" };
        await company.ask(openid, "request", "setSession", { mediationId, ...when });
      }),
    ];
  }

  /** What came of the talk is written down, and both say yes. */
  agreed(at: Date, words: string, promises: Promised[] = []): Step[] {
    const { mediationId } = this;
    return [
      this.#byMediator(at, async (company, openid) => {
        const minute = "双方都说了各自的难处，愿意各让一步。";
        await company.ask(openid, "request", "keepMinute", { mediationId, sessionNo: 1, minute });
        await company.ask(openid, "request", "draftAgreement", { mediationId, isOral: true, words, promises });
      }),
      ...this.#bothSay(minutesAfter(at, 20), async (company, openid, forOther) => {
        const { room } = await company.ask(openid, "request", "mediation", { mediationId });
        const { draftNo } = room!.agreement!;
        await company.ask(openid, "request", "signAgreement", { mediationId, draftNo, forOther });
      }),
    ];
  }

  failed(at: Date): Step {
    const { mediationId } = this;
    return this.#byMediator(at, async (company, openid) => {
      await company.ask(openid, "request", "failMediation", { mediationId });
    });
  }

  #bothSay(at: Date, says: (company: Company, openid: string, forOther: boolean) => Promise<void>): Step[] {
    const { as } = this.other;
    return [
      { at, run: (company) => says(company, this.asker.openid, false) },
      as
        ? { at: minutesAfter(at, 5), run: (company) => says(company, as.openid, false) }
        : this.#byMediator(minutesAfter(at, 5), (company, openid) => says(company, openid, true)),
    ];
  }

  #byMediator(at: Date, act: (company: Company, openid: string) => Promise<unknown>): Step {
    return { at, run: async (company) => act(company, (this.#mediator ??= await this.#invited(company))) };
  }

  async #invited(company: Company): Promise<string> {
    for (const { openid } of this.mediators) {
      const { items } = await company.ask(openid, "request", "myMediations", { as: "mediator" });
      if (items.some((one) => one.mediationId === this.mediationId)) return openid;
    }
    throw new Error(`demo: nobody was invited to settle ${this.matter}`);
  }
}
