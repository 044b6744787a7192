import { daysAfter, hoursAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { neighbourNamed } from "../neighbours";
import { dispatchers, holderStaff } from "../staff";
import type { Company, Step } from "./company";

const desk = dispatchers[0].openid;

/** Hours of a lawyer, a policeman and a doctor, the same each week; two are booked. */
export function adviceHours(now: Date): Step[] {
  const lastWeek = daysAfter(startOfDay(now), -7);
  const officer = holderStaff.find(({ name }) => name === "韩志刚")!;
  return [
    publishing(lastWeek, "legal", "马律师", 14),
    publishing(lastWeek, "doctor", "何医生", 9),
    publishing(daysAfter(lastWeek, 1), "police", "韩志刚", 16, officer.memberId),
    booking(minutesAfter(now, -200), "he-guizhen", "legal", "想立一份遗嘱，该怎么写"),
    booking(minutesAfter(now, -90), "zhao-min", "police", "接到自称公安的电话，分不清真假"),
  ];
}

function publishing(
  day: Date,
  trade: "legal" | "police" | "doctor",
  adviserName: string,
  hour: number,
  adviserId?: string,
): Step {
  return {
    at: hoursAfter(day, 8),
    run: (company) =>
      company.ask(desk, "request", "publishAdvice", {
        ...{ trade, adviserName, place: "居委会二楼", startsAt: hoursAfter(day, hour).toISOString() },
        ...{ slotMinutes: 30, slotCount: 4, weeks: 4, adviserId },
      }),
  };
}

function booking(at: Date, who: string, trade: "legal" | "police", words: string): Step {
  const { openid } = neighbourNamed(who);
  return {
    at,
    run: async (company) => {
      await company.ask(openid, "request", "bookAdvice", { slotId: await freeSlot(company, openid, trade), words });
    },
  };
}

async function freeSlot(company: Company, openid: string, trade: string): Promise<string> {
  const { items } = await company.ask(openid, "request", "adviceSlots", {});
  const slot = items.find((one) => one.trade === trade && one.isFree);
  if (!slot) throw new Error(`demo: no free hour of ${trade}`);
  return slot.slotId;
}
