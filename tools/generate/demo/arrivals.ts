import { dayOf, daysAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { birthDateOn, type Neighbour, neighbours } from "../neighbours";
import { buildings } from "../places";
import { randomFor } from "../random";
import { dispatchers } from "../staff";
import type { Step } from "./company";

/** Everyone joins through the app, and the desk verifies them the next morning; newcomers still wait. */
export function arrivals(now: Date): Step[] {
  const random = randomFor("arrivals");
  const newcomersAt = [minutesAfter(now, -55), minutesAfter(now, -190), minutesAfter(now, -1_500)];
  return neighbours.flatMap((person) => {
    const day = daysAfter(startOfDay(now), -person.joinedDaysAgo);
    const usual = minutesAfter(day, random.int(9 * 60, 17 * 60));
    const at = person.isNewcomer ? newcomersAt.pop()! : usual;
    const verifiedAt = minutesAfter(daysAfter(day, 1), random.int(8 * 60 + 30, 11 * 60));
    return person.isNewcomer ? [joining(person, at, now)] : [joining(person, at, now), verifying(person, verifiedAt)];
  });
}

function joining(person: Neighbour, at: Date, now: Date): Step {
  return {
    at,
    run: async (company) => {
      const { membership } = await company.ask(person.openid, "member", "join", {
        name: person.name,
        birthDate: birthDateOn(person, dayOf(now)),
        buildingId: buildings[person.building - 1]!.areaId,
        room: person.room,
      });
      company.memberIds.set(person.openid, membership.memberId);
    },
  };
}

function verifying(person: Neighbour, at: Date): Step {
  return {
    at,
    run: (company) =>
      company.ask(dispatchers[0].openid, "member", "verify", {
        memberId: company.memberIdOf(person.openid),
        asVolunteer: person.gives.length > 0,
      }),
  };
}
