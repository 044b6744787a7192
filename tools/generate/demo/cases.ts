import { hoursAfter } from "../../../cloudfunctions/shared/core/time";
import { idOf } from "../random";
import { holderNamed } from "../holders";
import { neighbourNamed } from "../neighbours";
import { dispatchers, staff } from "../staff";
import { answerTurn, type CaseStory, mergeTurn, turn } from "./caseStory";
import { answeredByGrid, assignTurn, deskTurns, gridTurns, officeTurns, workerOf } from "./caseWays";
import { harderCases } from "./harderCases";
import { pastCases } from "./pastCases";
import { repeatedCases } from "./repeatedCases";
import { spokenCases } from "./spokenCases";

const desk = dispatchers[0].openid;
const manager = staff.find(({ role }) => role === "communityManager")!.openid;

/** Requests of three months: most are settled, and in every state one waits for somebody. */
export function planCases(now: Date): CaseStory[] {
  return [...pastCases(now), ...repeatedCases(now), ...usualCases(now), ...harderCases(now), ...spokenCases(now)];
}

/** Cases on their usual way. */
function usualCases(now: Date): CaseStory[] {
  const ago = (hours: number) => hoursAfter(now, -hours);
  const [wang, he, zhang, zhao, sun] = [
    ...["wang-xiulan", "he-guizhen", "zhang-guoliang", "zhao-min", "sun-xiaodong"].map(neighbourNamed),
  ] as const;
  const [first, second, third] = ["resident-1", "resident-2", "resident-3"].map(neighbourNamed);
  if (!wang || !he || !zhang || !zhao || !sun || !first || !second || !third) throw new Error("demo: who reports?");
  return [
    {
      ...{ key: "railing", reporter: wang, kind: "facility", scene: "door", submittedAt: ago(50) },
      words: "二单元门口的台阶没有扶手，下雨天滑",
      place: "3号楼2单元门口",
      turns: [
        ...answeredByGrid(ago(50), ago(20), wang, "facility", [
          "装扶手、贴防滑条",
          "扶手已经装好，台阶上也贴了防滑条，请您来看看。",
          "door",
        ]),
      ],
    },
    {
      ...{ key: "lamp", reporter: zhang, kind: "facility", scene: "lamp", submittedAt: ago(0.9) },
      words: "路灯一闪一闪，晚上走路眼睛花",
      place: "4号楼东侧路口",
      turns: [],
    },
    {
      ...{ key: "lamp-again", reporter: he, kind: "facility", submittedAt: ago(0.7) },
      words: "东边路口的路灯总是闪",
      place: "4号楼东边",
      turns: [mergeTurn(ago(0.5), desk, "lamp")],
    },
    {
      ...{ key: "gate", reporter: zhao, kind: "hazard", scene: "path", submittedAt: ago(7) },
      words: "放学时小区门口车多，孩子过马路不安全",
      place: "7号楼外南门",
      marks: { asReport: true },
      turns: deskTurns(ago(7), "hazard").slice(0, 2),
    },
    {
      ...{ key: "sewage", reporter: first, kind: "environment", scene: "drain", submittedAt: ago(5) },
      words: "菜店门口污水流到人行道上，又滑又臭",
      place: "东门菜店前",
      turns: [
        ...deskTurns(ago(5), "environment"),
        turn(ago(4), wang.openid, "join", { words: "我昨天差点滑倒", isAnonymous: false }),
        turn(ago(3.5), zhao.openid, "join", { words: "", isAnonymous: true }),
      ],
    },
    {
      ...{ key: "stalls", reporter: second, kind: "environment", scene: "rubbish", submittedAt: ago(3) },
      words: "早点摊占了盲道，地上全是油",
      place: "南门外人行道",
      turns: [...deskTurns(ago(3), "environment"), assignTurn(ago(2), "城管中队", "劝离摊位、冲洗地面")],
    },
    {
      ...{ key: "wires", reporter: sun, kind: "hazard", scene: "door", submittedAt: ago(4) },
      words: "有人从窗户拉线给电动车充电，插头都发烫了",
      place: "12号楼1单元楼下",
      marks: { isUrgent: true },
      turns: [
        ...deskTurns(ago(4), "hazard", true),
        ...gridTurns(ago(3.2), sun, "断电、劝挪到车棚充电").slice(0, 2),
        turn(ago(2), desk, "whistle", {
          whistleId: idOf("whistle:wires"),
          holderId: holderNamed("派出所").holderId,
          words: "车主不肯拔线，请来人一起劝",
        }),
      ],
    },
    {
      ...{ key: "roof", reporter: he, kind: "facility", scene: "drain", submittedAt: ago(96) },
      words: "楼顶漏雨，墙皮掉了一大片",
      place: "2号楼3单元顶层楼道",
      turns: [
        ...deskTurns(ago(96), "facility"),
        assignTurn(ago(95), "物业服务处", "补防水、铲墙皮"),
        ...officeTurns(ago(92), "物业服务处"),
        answerTurn(ago(70), holderNamed("物业服务处").openid, "已请物业补了防水，雨后再看一次。", "drain"),
        turn(ago(18), he.openid, "sendBack", { words: "昨天下雨还是漏，盆都接满了", isSolved: false }),
        turn(ago(16), holderNamed("物业服务处").openid, "pause", {
          reason: "weather",
          until: ago(16 - 72).toISOString(),
          words: "屋面还湿，晴两天才能重做防水",
        }),
      ],
    },
    {
      ...{ key: "cards", reporter: third, kind: "dispute", submittedAt: ago(30) },
      words: "楼道里有人打牌到半夜，说了也不听",
      place: `${third.building}号楼一楼楼道`,
      marks: { isPublic: false, isAnonymous: true },
      turns: [
        ...deskTurns(ago(30), "dispute"),
        ...gridTurns(ago(29), third, "上门说和，约定时间"),
        turn(ago(6), manager, "askUnmask", { reason: "打牌的人说是误会，要当面核实是哪一户" }),
      ],
    },
    {
      ...{ key: "medicine", reporter: sun, kind: "errand", submittedAt: ago(1.5) },
      words: "想请人帮她去医院拿下个月的药",
      place: "3号楼",
      marks: { isPublic: false, behalf: { name: "王秀兰", consent: "inPerson" } },
      turns: [turn(ago(1), workerOf(sun).openid, "contact", { words: "问清了药名和医院" })],
    },
  ];
}
