import { hoursAfter } from "../../../cloudfunctions/shared/core/time";
import { holderNamed } from "../holders";
import { type Neighbour, neighbourNamed } from "../neighbours";
import { dispatchers, staff } from "../staff";
import { type CaseStory, turn } from "./caseStory";
import { answeredByGrid, assignTurn, deskTurns, fixesOf, officeTurns, workerOf } from "./caseWays";

const manager = staff.find(({ role }) => role === "communityManager")!.openid;

/** What people without the app said at the counter and at a visit; and one nobody has called back in time. */
export function spokenCases(now: Date): CaseStory[] {
  const ago = (hours: number) => hoursAfter(now, -hours);
  const [counter, visited, waiting] = [18, 19, 20].map((n) => neighbourNamed(`resident-${n}`));
  if (!counter || !visited || !waiting) throw new Error("demo: who reports?");
  const caller = { name: "吴奶奶", phone: "0571-00000018" };
  return [
    {
      ...{ key: "counter", reporter: counter, kind: "facility", submittedAt: ago(26) },
      words: "水龙头关不严，一夜滴到天亮，水费多了一倍",
      place: `${counter.building}号楼`,
      entered: { by: dispatchers[1].openid, channel: "counter", caller },
      turns: answeredByGrid(ago(26), ago(8), counter, "facility", ["请维修志愿者上门", "换了阀芯，不滴了。", "drain"]),
    },
    {
      ...{ key: "visited", reporter: visited, kind: "daily", submittedAt: ago(2) },
      words: "独居老人想在家门口加一个坐着换鞋的扶手凳",
      place: `${visited.building}号楼`,
      entered: { by: workerOf(visited).openid, channel: "visitLog", caller: { ...caller, name: "陈大爷" } },
      turns: [],
    },
    {
      ...{ key: "uncalled", reporter: waiting, kind: "environment", scene: "rubbish", submittedAt: ago(2.6) },
      words: "装修垃圾堆在花坛边，下雨就流黑水",
      place: `${waiting.building}号楼花坛`,
      turns: [],
    },
    ...heldByOffices(now),
  ];
}

/** One with the residents' committee, and one whose pipe two offices would not have until the manager said whose it is. */
function heldByOffices(now: Date): CaseStory[] {
  const ago = (hours: number) => hoursAfter(now, -hours);
  const [bench, pipe] = ["resident-21", "resident-22"].map(neighbourNamed) as [Neighbour, Neighbour];
  const { holderId, person } = holderNamed("水务所");
  return [
    {
      ...{ key: "bench", reporter: bench, kind: "daily", submittedAt: ago(28) },
      words: "活动室下午总锁着，老人没有地方坐",
      place: "社区活动室",
      turns: [
        ...deskTurns(ago(28), "daily"),
        assignTurn(ago(27), "梧桐里居委会", "排志愿者值班，下午开门"),
        ...officeTurns(ago(24), "梧桐里居委会"),
      ],
    },
    {
      ...{ key: "burst", reporter: pipe, kind: "facility", scene: "drain", submittedAt: ago(22) },
      words: "楼前自来水管冒水，路面都泡软了",
      place: `${pipe.building}号楼前`,
      turns: [
        ...deskTurns(ago(22), "facility"),
        assignTurn(ago(21), "物业服务处", "关阀、挖开查管"),
        turn(ago(20), holderNamed("物业服务处").openid, "contest", { words: "是楼外的主管，归水务所" }),
        turn(ago(18), manager, "rule", {
          ...{ holderId, fixes: fixesOf(person, "换主管、恢复路面", ago(18)) },
          reason: "楼外主管按清单归水务所",
        }),
        ...officeTurns(ago(16), "水务所"),
      ],
    },
  ];
}
