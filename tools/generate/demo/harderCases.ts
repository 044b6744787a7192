import { hoursAfter } from "../../../cloudfunctions/shared/core/time";
import { holderNamed } from "../holders";
import { neighbourNamed } from "../neighbours";
import { dispatchers } from "../staff";
import { answerTurn, type CaseStory, turn } from "./caseStory";
import { assignTurn, deskTurns, gridTurns, officeTurns, workerOf } from "./caseWays";

const desk = dispatchers[0].openid;

/** Cases that meet an obstacle: refused, disputed, beyond the grid, twice not to the resident's satisfaction. */
export function harderCases(now: Date): CaseStory[] {
  const ago = (hours: number) => hoursAfter(now, -hours);
  const property = holderNamed("物业服务处").openid;
  const [seventh, eighth, ninth, tenth, eleventh, twelfth] = [7, 8, 9, 10, 11, 12].map((n) =>
    neighbourNamed(`resident-${n}`),
  );
  if (!seventh || !eighth || !ninth || !tenth || !eleventh || !twelfth) throw new Error("demo: who reports?");
  return [
    {
      ...{ key: "pressure", reporter: seventh, kind: "facility", submittedAt: ago(4) },
      words: "早晚水压小，六楼洗澡没有水",
      place: `${seventh.building}号楼`,
      turns: [
        ...deskTurns(ago(4), "facility"),
        assignTurn(ago(3), "物业服务处", "查二次供水泵"),
        turn(ago(2), property, "contest", { words: "泵和管道是水务所管的，我们没有钥匙" }),
      ],
    },
    {
      ...{ key: "decorating", reporter: eighth, kind: "dispute", submittedAt: ago(40) },
      words: "楼上装修把我家天花板震裂了，要他赔钱",
      place: `${eighth.building}号楼`,
      marks: { isPublic: false },
      turns: [
        ...deskTurns(ago(40), "dispute").slice(0, 2),
        turn(ago(38), desk, "reject", { reason: "private", words: "赔偿要双方商量或走法律，社区可以帮您约调解。" }),
      ],
    },
    {
      ...{ key: "parking", reporter: ninth, kind: "daily", scene: "path", submittedAt: ago(60) },
      words: "小区外的路上没有停车位，天天贴条",
      place: "北门外",
      turns: [
        ...deskTurns(ago(60), "daily").slice(0, 2),
        turn(ago(58), desk, "reject", { reason: "notOurs", words: "路上划车位归交管部门，社区没有权限。" }),
        turn(ago(20), ninth.openid, "appeal", { words: "街道可以和交管商量，不该一句话打发" }),
      ],
    },
    {
      ...{ key: "facade", reporter: tenth, kind: "hazard", scene: "drain", submittedAt: ago(52) },
      words: "外墙瓷砖一片片往下掉，楼下天天有人走",
      place: `${tenth.building}号楼北面`,
      turns: [
        ...deskTurns(ago(52), "hazard"),
        ...gridTurns(ago(51), tenth, "先拉警戒线，请人看外墙"),
        turn(ago(46), desk, "extend", { words: "要搭架子，还要走维修资金的手续，三天办不完" }),
        turn(ago(40), workerOf(tenth).openid, "climb", { words: "整面外墙要修，网格办不了" }),
        turn(ago(30), desk, "climb", { words: "要动用维修资金，请街道出面" }),
      ],
    },
    {
      ...{ key: "overdue", reporter: twelfth, kind: "facility", scene: "drain", submittedAt: ago(80) },
      words: "地下室积水半个月，蚊子成群，自行车也锈了",
      place: `${twelfth.building}号楼地下室`,
      turns: [
        ...deskTurns(ago(80), "facility"),
        assignTurn(ago(79), "物业服务处", "抽水、查渗漏"),
        turn(ago(76), property, "verify", { words: "师傅看过，等水泵" }),
        turn(ago(5), desk, "urge", { words: "已经超时，请今天回话" }),
      ],
    },
    {
      ...{ key: "elevator", reporter: eleventh, kind: "facility", scene: "door", submittedAt: ago(170) },
      words: "电梯三天两头停，困过两次人",
      place: `${eleventh.building}号楼电梯`,
      turns: [
        ...deskTurns(ago(170), "facility"),
        assignTurn(ago(169), "物业服务处", "请维保单位检修"),
        ...officeTurns(ago(165), "物业服务处"),
        answerTurn(ago(150), property, "维保换了门锁开关，已经恢复运行。", "door"),
        turn(ago(146), eleventh.openid, "sendBack", { words: "昨天又停了一个下午", isSolved: false }),
        answerTurn(ago(120), property, "换了控制板，试运行一天正常。", "door"),
        turn(ago(96), eleventh.openid, "sendBack", { words: "能用了，可是没人说明为什么老坏", isSolved: true }),
        turn(ago(10), eleventh.openid, "askHearing", { words: "请物业、维保当面把原因和以后怎么办说清楚" }),
      ],
    },
  ];
}
