import { refusalOf } from "../../support/call";
import { orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a neighbour's order", () => {
  const world = useWorld();
  let neighbour: Person;
  let otherVolunteer: Person;

  beforeAll(async () => {
    neighbour = await world.newResident();
    otherVolunteer = await world.newVolunteer();
  });

  it.each(["placed", "offered", "accepted", "started", "finished"] as const)(
    "is not found by another resident while %s",
    async (state) => {
      const orderId = await orderIn(world, state, {
        resident: await world.newResident(),
        volunteer: await world.newVolunteer(),
      });
      expect(await refusalOf(neighbour, "order", "get", { orderId })).toBe("not_found");
      expect(await refusalOf(neighbour, "order", "cancel", { orderId, reason: "" })).toBe("not_found");
      expect(await refusalOf(neighbour, "order", "confirm", { orderId, stars: 5, words: "" })).toBe("not_found");
      expect(await refusalOf(neighbour, "order", "dispute", { orderId, reason: "没有来" })).toBe("not_found");
    },
  );

  it.each(["placed", "offered", "accepted", "started", "finished"] as const)(
    "can't be worked on by a volunteer who has no part in it while %s",
    async (state) => {
      const orderId = await orderIn(world, state, {
        resident: await world.newResident(),
        volunteer: await world.newVolunteer(),
      });
      expect(await refusalOf(otherVolunteer, "order", "get", { orderId })).toBe("not_found");
      const taken = state === "accepted" || state === "started" || state === "finished";
      expect(await refusalOf(otherVolunteer, "dispatch", "claim", { orderId })).toBe(
        taken ? "already_taken" : "order_moved_on",
      );
      const late = {
        placed: "order_moved_on",
        offered: "offer_ended",
        accepted: "already_taken",
        started: "already_taken",
        finished: "already_taken",
      };
      expect(await refusalOf(otherVolunteer, "dispatch", "accept", { orderId })).toBe(late[state]);
      expect(await refusalOf(otherVolunteer, "dispatch", "decline", { orderId })).toBe("offer_ended");
      const ofVisit = taken ? "not_found" : "order_moved_on";
      expect(await refusalOf(otherVolunteer, "dispatch", "release", { orderId, reason: "生病了" })).toBe(ofVisit);
      expect(await refusalOf(otherVolunteer, "dispatch", "start", { orderId, code: "000000" })).toBe(ofVisit);
      world.clock.advance({ minutes: 16 });
    },
  );

  it("can't be confirmed or disputed for the resident by the desk or the volunteer", async () => {
    const orderId = await orderIn(world, "finished");
    for (const other of [world.dispatcher, world.volunteer]) {
      const expected = other === world.dispatcher ? "forbidden" : "not_found";
      expect(await refusalOf(other, "order", "confirm", { orderId, stars: 5, words: "" })).toBe(expected);
      expect(await refusalOf(other, "order", "dispute", { orderId, reason: "没有来" })).toBe(expected);
    }
  });
});
