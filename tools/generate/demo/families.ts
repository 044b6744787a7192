import type { Relation } from "../../../contract/member/kin";
import { daysAfter, hoursAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { type Neighbour, neighbourNamed } from "../neighbours";
import { dispatchers } from "../staff";
import type { Company, Step } from "./company";

const nothing = { livesAlone: false, lowIncome: false, disabled: false };
const alone = { ...nothing, livesAlone: true };

/** Who is kin of whom, what was given to kin and to the pool, and who asks the pool: one was given, two wait. */
export function families(now: Date): Step[] {
  const [wang, zhang, he, li, zhao, sun, early, late] = [
    ...["wang-xiulan", "zhang-guoliang", "he-guizhen", "li-jianguo", "zhao-min", "sun-xiaodong"],
    ...["resident-2", "resident-4"],
  ].map(neighbourNamed) as [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour, Neighbour, Neighbour, Neighbour];
  const on = (daysAgo: number, hour: number) => hoursAfter(daysAfter(startOfDay(now), -daysAgo), hour);
  const ago = (minutes: number) => minutesAfter(now, -minutes);
  return [
    linking(on(40, 10), zhang, he, "spouse"),
    donating(on(25, 9), li, 120),
    donating(on(12, 20), zhao, 60),
    ...helped(early, on(11, 9), on(8, 10)),
    // Of late, after the last visit he made to her.
    linking(ago(1_430), wang, sun, "grandparent"),
    {
      at: ago(1_400),
      run: (company) =>
        company.ask(sun.openid, "points", "gift", { toMemberId: company.memberIdOf(wang.openid), amountMinutes: 60 }),
    },
    asking(ago(1_500), late, 90, nothing, "想请人陪着去银行"),
    asking(ago(300), he, 120, alone, "每周要去一次医院，没有人陪"),
  ];
}

/** The first shows a code, the second enters it and says what the first is to them. */
function linking(at: Date, shows: Neighbour, enters: Neighbour, relation: Relation): Step {
  return {
    at,
    run: async (company) => {
      const { code } = await company.ask(shows.openid, "member", "kinCode", {});
      await company.ask(enters.openid, "member", "linkKin", { code, relation });
    },
  };
}

function donating(at: Date, person: Neighbour, amountMinutes: number): Step {
  return { at, run: (company) => company.ask(person.openid, "points", "donate", { amountMinutes }) };
}

function asking(
  at: Date,
  person: Neighbour,
  amountMinutes: number,
  circumstances: typeof nothing,
  words: string,
): Step {
  return { at, run: (company) => ask(company, person, amountMinutes, circumstances, words) };
}

async function ask(
  company: Company,
  person: Neighbour,
  amountMinutes: number,
  circumstances: typeof nothing,
  words: string,
): Promise<string> {
  const input = { amountMinutes, circumstances, words };
  return (await company.ask(person.openid, "points", "askPool", input)).askingId;
}

/** Asked for time, was visited by the desk, and got it. */
function helped(person: Neighbour, askedAt: Date, decidedAt: Date): Step[] {
  const desk = dispatchers[0].openid;
  let askingId = "";
  return [
    {
      at: askedAt,
      run: async (company) => (askingId = await ask(company, person, 120, alone, "眼睛不好，想有人念念信")),
    },
    {
      at: decidedAt,
      run: async (company) => {
        await company.ask(desk, "points", "confirmNeed", { askingId, circumstances: alone });
        const reason = "上门看过，一个人住，视力不好";
        await company.ask(desk, "points", "allocate", { askingId, amountMinutes: 60, reason });
      },
    },
  ];
}
