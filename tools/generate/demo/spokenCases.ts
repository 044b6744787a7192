import { hoursAfter } from "../../../cloudfunctions/shared/core/time";
import { neighbourNamed } from "../neighbours";
import { dispatchers } from "../staff";
import type { CaseStory } from "./caseStory";
import { answeredByGrid, workerOf } from "./caseWays";

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
  ];
}
