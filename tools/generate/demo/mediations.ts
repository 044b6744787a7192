import { dayOf, daysAfter, hoursAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { FIRST_DAYS_AGO, type Neighbour, neighbourNamed, neighbours } from "../neighbours";
import { idOf } from "../random";
import type { Company, Step } from "./company";
import { MediationStory, type Other } from "./mediationStory";

/** Two of those on the stage, and one who lives far from them: what is near the first is offered to the first. */
const mediators = () => [
  ...["li-jianguo", "zhao-min"].map(neighbourNamed),
  neighbours.find(({ building, joinedDaysAgo }) => building > 30 && joinedDaysAgo === FIRST_DAYS_AGO)!,
];

/** Quarrels of the past that were settled, among neighbours who needed no more than somebody to sit down with. */
const settled: readonly [asker: string, other: string, matter: string, agreed: string][] = [
  ["resident-1", "老周", "楼上天天早上剁馅，震得碗响", "七点以后再剁，垫一块毛巾。"],
  ["resident-2", "小郑", "电动车总停在我家窗下", "停到车棚，窗下画了线。"],
  ["resident-5", "老吴", "空调水滴在我家雨棚上", "一周内接了水管。"],
  ["resident-6", "小钱", "孩子在楼道拍球，一拍一下午", "到小广场拍，午休不拍。"],
  ["resident-8", "老韩", "花盆搁在栏杆外，看着就怕", "都搬进阳台里了。"],
  ["resident-9", "小蒋", "狗半夜叫，睡不着", "晚上把狗牵进里屋。"],
];

/** Mediations: settled ones of the past, one in talks, one that waits for somebody, one agreed, one with the grid. */
export function mediations(now: Date): Step[] {
  const ago = (hours: number) => hoursAfter(now, -hours);
  const [wang, he, zhang, sun, li] = ["wang-xiulan", "he-guizhen", "zhang-guoliang", "sun-xiaodong", "li-jianguo"].map(
    neighbourNamed,
  ) as [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour];
  const story = (key: string, asker: Neighbour, matter: string, other: Other) =>
    new MediationStory(idOf(`mediation:${key}`), asker, matter, other, mediators());
  return [
    ...mediators().map((one) => offering(one, hoursAfter(daysAfter(startOfDay(now), -FIRST_DAYS_AGO + 2), 12))),
    ...settled.flatMap(([asker, name, matter, agreed], index) => {
      const from = hoursAfter(daysAfter(startOfDay(now), -86 + index * 3), 9);
      const one = neighbourNamed(asker);
      const past = story(`past-${index}`, one, matter, { name, building: one.building });
      return [past.asked(from), ...past.talking(hoursAfter(from, 1)), ...past.agreed(hoursAfter(from, 40), agreed)];
    }),
    ...(() => {
      const dog = story("dog", wang, "她家的狗总在我家楼下撒尿，说过两回了", {
        name: he.name,
        building: he.building,
        as: he,
      });
      return [dog.asked(ago(70)), ...dog.talking(ago(66), hoursAfter(now, 20))];
    })(),
    story("wall", zhang, "隔壁把杂物堆到我家门口，门都开不全", { name: "老吴", building: zhang.building }).asked(
      ago(5),
    ),
    ...(() => {
      const music = story("music", sun, "楼上练琴到十一点", { name: "小丁", building: sun.building });
      const promise = { by: "other" as const, words: "晚上九点以后不练", dueOn: dayOf(daysAfter(now, 3)) };
      return [
        music.asked(ago(120)),
        ...music.talking(ago(118)),
        ...music.agreed(ago(60), "九点以后不练，周末上午可以练。", [promise]),
      ];
    })(),
    ...(() => {
      const pipe = story("pipe", li, "楼上装修漏水泡了我家墙，赔多少谈不拢", { name: "小宋", building: li.building });
      return [pipe.asked(ago(90)), ...pipe.talking(ago(88)), pipe.failed(ago(30))];
    })(),
  ];
}

function offering({ openid }: Neighbour, at: Date): Step {
  return { at, run: (company: Company) => company.ask(openid, "request", "offerToMediate", { isOffered: true }) };
}
