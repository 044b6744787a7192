import { daysAfter, hoursAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { neighbourNamed, neighbours } from "../neighbours";
import { randomFor } from "../random";
import type { CaseStory } from "./caseStory";
import type { Scene } from "./picture";

/** Requests of the past: what, where in the building, the picture, and what the grid worker answered. */
const past: readonly [words: string, where: string, scene: Scene, answer: string][] = [
  ["三楼楼道灯坏了，晚上上下楼看不见", "三楼楼道", "lamp", "物业当天换了新灯，声控的，您晚上试一试。"],
  ["单元门关不严，一夜都在响", "单元门口", "door", "门的闭门器已经调好，关门没有声音了。"],
  ["垃圾桶满了两天没有人收", "楼前垃圾点", "rubbish", "已经清走，保洁改成每天早晚各收一次。"],
  ["下水道返味，厨房不敢开窗", "楼后下水口", "drain", "疏通队清了管道，又盖上了防臭盖。"],
  ["地砖翘起来了，老人容易绊倒", "楼前小路", "path", "翘起来的六块砖重新铺平了。"],
  ["楼道里停着电动车，还拉线充电", "一楼楼道", "door", "和车主说好了，车挪到车棚里充电。"],
  ["树枝伸到窗户上，刮风就打玻璃", "楼东侧", "tree", "绿化队修剪过了，离窗户有一米多。"],
  ["健身器材的螺丝松了，踩上去直晃", "小广场", "path", "螺丝都紧过，也贴了检查日期。"],
];

/** Requests of three months: most are settled, and one waits at each turn for somebody on the stage. */
export function planCases(now: Date): CaseStory[] {
  return [...settled(now), ...waiting(now)];
}

function settled(now: Date): CaseStory[] {
  const random = randomFor("cases");
  const reporters = neighbours.filter((one) => !one.isNewcomer && one.joinedDaysAgo > 89);
  return past.map(([words, where, scene, answer], index) => {
    const reporter = random.pick(reporters);
    const submittedAt = minutesAfter(daysAfter(startOfDay(now), -80 + index * 9), random.int(8 * 60, 19 * 60));
    const answeredAt = hoursAfter(submittedAt, random.int(3, 40));
    const place = `${reporter.building}号楼${where}`;
    const closedAt = hoursAfter(answeredAt, random.int(1, 20));
    const turns: CaseStory["turns"] = [
      { at: answeredAt, does: "answer", words: answer },
      { at: closedAt, does: "close" },
    ];
    return { reporter, words, place, scene, submittedAt, turns };
  });
}

function waiting(now: Date): CaseStory[] {
  const ago = (hours: number) => hoursAfter(now, -hours);
  return [
    {
      reporter: neighbourNamed("wang-xiulan"),
      words: "二单元门口的台阶没有扶手，下雨天滑",
      place: "3号楼2单元门口",
      scene: "door",
      submittedAt: ago(50),
      turns: [{ at: ago(20), does: "answer", words: "扶手已经装好，台阶上也贴了防滑条，请您来看看。" }],
    },
    {
      reporter: neighbourNamed("he-guizhen"),
      words: "楼顶漏雨，墙皮掉了一大片",
      place: "2号楼3单元顶层楼道",
      scene: "drain",
      submittedAt: ago(96),
      turns: [
        { at: ago(70), does: "answer", words: "已请物业补了防水，雨后再看一次。" },
        { at: ago(18), does: "sendBack", words: "昨天下雨还是漏，盆都接满了" },
      ],
    },
    {
      reporter: neighbourNamed("zhang-guoliang"),
      words: "路灯一闪一闪，晚上走路眼睛花",
      place: "4号楼东侧路口",
      scene: "lamp",
      submittedAt: ago(0.9),
      turns: [],
    },
    {
      reporter: neighbourNamed("zhao-min"),
      words: "放学时小区门口车多，孩子过马路不安全",
      place: "7号楼外南门",
      scene: "path",
      submittedAt: ago(7),
      turns: [],
    },
  ];
}
