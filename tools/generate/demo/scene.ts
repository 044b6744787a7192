import {
  daysAfter,
  hoursAfter,
  type Instant,
  minutesAfter,
  startOfDay,
} from "../../../cloudfunctions/shared/core/time";
import type { ServiceCode } from "../catalogue";
import { type Neighbour, neighbourNamed } from "../neighbours";
import { type OrderStory, type Turn, visitTurns } from "./orderStory";

/** Orders as they stand at the moment of loading: something for each phone on the stage to do. */
export function planScene(now: Date): OrderStory[] {
  const [wang, zhang, he, li, zhao, sun] = [
    "wang-xiulan",
    "zhang-guoliang",
    "he-guizhen",
    "li-jianguo",
    "zhao-min",
    "sun-xiaodong",
  ].map(neighbourNamed) as [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour, Neighbour];
  const [first, second, third, fourth, fifth] = [1, 2, 3, 5, 6].map((number) =>
    neighbourNamed(`resident-${number}`),
  ) as [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour];
  const ago = (minutes: number) => minutesAfter(now, -minutes);
  const soon = daytime(hoursAfter(now, 3));
  const tomorrow = (clock: number) => hoursAfter(daysAfter(startOfDay(now), 1), clock);
  const dayAfter = (clock: number) => hoursAfter(daysAfter(startOfDay(now), 2), clock);
  const taken = (by: Neighbour, minutesAgo: number): Turn[] => [
    { at: ago(minutesAgo), does: "offer", to: by },
    { at: ago(minutesAgo - 9), does: "accept", by },
  ];
  const justNow = tenth(ago(25));
  const earlier = tenth(ago(190));
  const lastNight = tenth(ago(20 * 60));

  return [
    // Waiting on the desk.
    story(he, "cleaning", 60, "阳台要扫一扫，有梯子", ago(46), tomorrow(15), []),
    story(first, "phone", 60, "想学和孙女视频", ago(28), dayAfter(10), []),
    story(second, "bills", 30, "燃气卡要充一百元", ago(13), tomorrow(10.5), []),
    // Offered and not yet answered.
    story(zhang, "repair", 60, "厨房水龙头滴水", ago(35), tomorrow(14.5), [{ at: ago(4), does: "offer", to: li }]),
    story(third, "company", 60, "想找人下盘象棋", ago(62), dayAfter(14), [{ at: ago(3), does: "offer", to: zhao }]),
    // Open to whoever comes first.
    story(fourth, "errand", 30, "取一下菜鸟驿站的快递", ago(150), soon, [{ at: ago(120), does: "open" }]),
    story(fifth, "meal", 60, "牙不好，想喝点粥", ago(240), tomorrow(11), [{ at: ago(200), does: "open" }]),
    story(he, "bills", 30, "水费单看不明白", ago(90), dayAfter(9.5), [{ at: ago(70), does: "open" }]),
    // Accepted: the start code is on the resident's phone.
    story(wang, "hospital", 120, "上午复查眼睛，要带医保卡", ago(26 * 60), tomorrow(8.5), taken(zhao, 25 * 60)),
    story(third, "cleaning", 60, "主要擦厨房的窗户", ago(22 * 60), soon, taken(li, 21 * 60)),
    // Under way.
    story(zhang, "phone", 60, "教我怎么在手机上挂号", ago(24 * 60), justNow, [
      ...taken(sun, 23 * 60),
      { at: minutesAfter(justNow, 2), does: "start", by: sun },
    ]),
    // Done: waiting for the resident's word.
    story(wang, "errand", 60, "到药店买降压药，盒子我拍好了", ago(25 * 60), earlier, [
      ...taken(li, 24 * 60),
      ...visitTurns(li, minutesAfter(earlier, 3), 52),
    ]),
    story(second, "cleaning", 60, "换季了，帮忙收拾衣柜", ago(30 * 60), earlier, [
      ...taken(sun, 29 * 60),
      ...visitTurns(sun, minutesAfter(earlier, -2), 60),
    ]),
    // In dispute: the desk has to rule.
    story(fourth, "hospital", 120, "膝盖疼，走得慢，请多担待", ago(44 * 60), lastNight, [
      ...taken(zhao, 43 * 60),
      ...visitTurns(zhao, minutesAfter(lastNight, 4), 78),
      { at: minutesAfter(lastNight, 150), does: "dispute", reason: "约好两个钟头，取药的时候人先走了" },
    ]),
    // Over, of late.
    story(first, "errand", 60, "", ago(28 * 60), lastNight, [
      ...taken(li, 27 * 60),
      ...visitTurns(li, minutesAfter(lastNight, 1), 60),
      { at: minutesAfter(lastNight, 75), does: "confirm", stars: 5, words: "手脚麻利，人也和气" },
    ]),
    story(he, "haircut", 30, "剪短一点就好", ago(300), dayAfter(16), [
      { at: ago(100), does: "cancel", reason: "儿子回来了，不用麻烦了" },
    ]),
    story(fifth, "childcare", 60, "临时出门，帮看一会儿孩子", ago(21 * 60), lastNight, [
      { at: minutesAfter(lastNight, 2), does: "timer" },
    ]),
  ];
}

function story(
  resident: Neighbour,
  service: ServiceCode,
  durationMinutes: number,
  note: string,
  placedAt: Instant,
  startsAt: Instant,
  turns: Turn[],
): OrderStory {
  return { resident, service, durationMinutes, note, placedAt, startsAt, turns };
}

/** The next half hour at which one visits people: from half past eight in the morning to six in the evening. */
function daytime(at: Instant): Instant {
  const halfHour = new Date(Math.ceil(at.getTime() / 1_800_000) * 1_800_000);
  const opens = hoursAfter(startOfDay(halfHour), 8.5);
  if (halfHour < opens) return opens;
  return halfHour > hoursAfter(startOfDay(halfHour), 18) ? daysAfter(opens, 1) : halfHour;
}

function tenth(at: Instant): Instant {
  return new Date(Math.floor(at.getTime() / 600_000) * 600_000);
}
