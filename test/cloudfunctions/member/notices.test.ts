import { callAs } from "../../support/call";
import { submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

const world = useWorld();

test("one is told, newest first, reads up to an instant and has the rest before oneself", async () => {
  const { resident, gridWorker, clock } = world;
  await submitCase(resident, { words: "三单元楼道灯坏了两天" });
  clock.advance({ minutes: 10 });
  const later = await submitCase(resident, { words: "单元门关不严" });

  const { items } = await callAs(gridWorker, "member", "notices", {});
  expect(items).toMatchObject([{ about: "case", aboutId: later, isRead: false }, { isRead: false }]);
  expect(await callAs(gridWorker, "member", "unreadNotices", {})).toEqual({ count: 2 });

  await callAs(gridWorker, "member", "readNotices", { until: items[1]!.toldAt });
  expect(await callAs(gridWorker, "member", "unreadNotices", {})).toEqual({ count: 1 });
  const after = await callAs(gridWorker, "member", "notices", {});
  expect(after.items.map(({ isRead }) => isRead)).toEqual([false, true]);
});

test("nobody sees what another was told", async () => {
  const neighbour = await world.newResident(1);
  expect((await callAs(neighbour, "member", "notices", {})).items).toEqual([]);
  expect(await callAs(neighbour, "member", "unreadNotices", {})).toEqual({ count: 0 });
});
