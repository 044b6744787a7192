import { daysAfter, hoursAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import type { CaseKind } from "../../../contract/request/life";
import { type Neighbour, neighbourNamed, neighbours } from "../neighbours";
import { randomFor } from "../random";
import { type CaseStory, turn } from "./caseStory";
import { answeredByGrid, workerOf } from "./caseWays";
import type { Scene } from "./picture";

/** Requests of the past: what kind, what, where in the building, the picture, and what the grid worker answered. */
const past: readonly [kind: CaseKind, words: string, where: string, scene: Scene, answer: string][] = [
  ["facility", "三楼楼道灯坏了，晚上上下楼看不见", "三楼楼道", "lamp", "物业当天换了新灯，声控的，您晚上试一试。"],
  ["facility", "单元门关不严，一夜都在响", "单元门口", "door", "门的闭门器已经调好，关门没有声音了。"],
  ["environment", "垃圾桶满了两天没有人收", "楼前垃圾点", "rubbish", "已经清走，保洁改成每天早晚各收一次。"],
  ["facility", "下水道返味，厨房不敢开窗", "楼后下水口", "drain", "疏通队清了管道，又盖上了防臭盖。"],
  ["hazard", "地砖翘起来了，老人容易绊倒", "楼前小路", "path", "翘起来的六块砖重新铺平了。"],
  ["hazard", "楼道里停着电动车，还拉线充电", "一楼楼道", "door", "和车主说好了，车挪到车棚里充电。"],
  ["environment", "树枝伸到窗户上，刮风就打玻璃", "楼东侧", "tree", "绿化队修剪过了，离窗户有一米多。"],
  ["facility", "健身器材的螺丝松了，踩上去直晃", "小广场", "path", "螺丝都紧过，也贴了检查日期。"],
];

/** Requests of three months that came to their ends: most to the resident's satisfaction, one to silence, one taken back, one opened again. */
export function pastCases(now: Date): CaseStory[] {
  return [...settled(now), unanswered(now), withdrawn(now), reopened(now)];
}

function settled(now: Date): CaseStory[] {
  const random = randomFor("cases");
  const reporters = neighbours.filter((one) => !one.isNewcomer && one.joinedDaysAgo > 89);
  return past.map(([kind, words, where, scene, answer], index) => {
    const reporter = random.pick(reporters);
    const submittedAt = minutesAfter(daysAfter(startOfDay(now), -80 + index * 9), random.int(8 * 60, 19 * 60));
    const answeredAt = hoursAfter(submittedAt, random.int(4, 40));
    const closedAt = hoursAfter(answeredAt, random.int(1, 20));
    return {
      ...{ key: `past-${index}`, reporter, kind, words, scene, submittedAt },
      place: `${reporter.building}号楼${where}`,
      ...(index === REPORTED && { marks: { asReport: true } }),
      turns: [
        ...answeredByGrid(submittedAt, answeredAt, reporter, kind, ["当天安排人处理", answer, scene]),
        ...(index === REPORTED ? [foundValid(answeredAt, reporter)] : []),
        turn(closedAt, reporter.openid, "close", {}),
      ],
    };
  });
}

/** The hazard of which a neighbour sent a report with reward. */
const REPORTED = 4;

const foundValid = (at: Date, reporter: Neighbour) =>
  turn(at, workerOf(reporter).openid, "judgeReport", { verdict: { is: "valid", words: "到现场看过，属实" } });

/** Two reminders and a week of silence lie behind it. */
function unanswered(now: Date): CaseStory {
  const reporter = neighbourNamed("resident-4");
  const submittedAt = daysAfter(hoursAfter(startOfDay(now), 9), -24);
  const done: [string, string, Scene] = ["请邻居一起商量", "和楼里商量好了，晚上九点后不在楼下跳舞。", "path"];
  return {
    ...{
      key: "silent",
      reporter,
      kind: "dispute",
      words: "楼下广场舞音乐太响，吵得睡不着",
      place: "小广场",
      submittedAt,
    },
    turns: answeredByGrid(submittedAt, hoursAfter(submittedAt, 30), reporter, "dispute", done),
  };
}

function withdrawn(now: Date): CaseStory {
  const reporter = neighbourNamed("resident-5");
  const submittedAt = daysAfter(hoursAfter(startOfDay(now), 10), -6);
  return {
    ...{ key: "withdrawn", reporter, kind: "errand", submittedAt },
    words: "腿脚不方便，想请人代取医院的化验单",
    place: `${reporter.building}号楼`,
    turns: [turn(hoursAfter(submittedAt, 1), reporter.openid, "withdraw", { words: "女儿顺路取回来了" })],
  };
}

function reopened(now: Date): CaseStory {
  const reporter = neighbourNamed("resident-6");
  const submittedAt = daysAfter(hoursAfter(startOfDay(now), 9), -12);
  const answeredAt = hoursAfter(submittedAt, 26);
  const done: [string, string, Scene] = ["换门禁读卡器", "读卡器换了新的，卡都能刷开。", "door"];
  return {
    ...{ key: "reopened", reporter, kind: "facility", submittedAt, scene: "door" },
    words: "单元门禁刷不开卡，只能等别人开门",
    place: `${reporter.building}号楼单元门口`,
    turns: [
      ...answeredByGrid(submittedAt, answeredAt, reporter, "facility", done),
      turn(hoursAfter(answeredAt, 5), reporter.openid, "close", {}),
      turn(hoursAfter(now, -5), reporter.openid, "reopen", { words: "又刷不开了，和上次一样" }),
    ],
  };
}
