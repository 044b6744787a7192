import type { FigureName } from "@contract/request/figures";

const counts: Record<FigureName, string> = {
  submitted: "提交",
  assigned: "交办",
  contactedInTime: "按时联系",
  asked: "居民说过话",
  solved: "居民说解决了",
  satisfied: "居民满意",
  silent: "没有等到居民的话",
  closedSolved: "办成",
  solvedInGrid: "网格内解决",
};

const unplaced = "未能确定网格";

/** Words for the figures of requests and the study of common problems. */
export const words = {
  title: "诉求办得怎么样",
  month: "月份",
  none: "这个月还没有诉求。",
  whole: (name: string) => `${name}合计`,
  above: "看上一级",
  own: "回到本社区",
  unplaced,
  elsewhere: (name: string) =>
    `${name}的诉求，要在它所属的社区里看：请在“我的”里换到那个社区再点；没有在那里登记的，请找那个社区的派单员。`,
  rates: {
    response: "及时联系率",
    resolution: "解决率",
    satisfaction: "满意率",
    inGrid: "网格内解决",
  },
  hints: {
    response: "交办的里，按时联系上居民的",
    resolution: "居民说过话的里，说解决了的",
    satisfaction: "居民说过话的里，说满意的",
    inGrid: "办成的里，没有上报、在网格就解决的（目标60%）",
  },
  noRate: "还没有数",
  percent: (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`,
  silent: (count: number) => `另有${count}件没有等到居民的话，不算在解决率和满意率里。`,
  belongs: "一件诉求算在它提交的那个月，以居民最后一次的话为准。",
  show: "看是哪些",
  counts,
  told: (figure: FigureName, count: number) => `${counts[figure]}${count}件`,
  casesTitle: (figure: string) => `${figure}的诉求`,
  noCases: "没有可以看的诉求。",
  partlyPublic: (count: number, publicCount: number) =>
    publicCount === 0
      ? `一共${count}件，都不公开，只有社区能看。`
      : `一共${count}件，其中${publicCount}件公开，其余不公开，只有社区能看。`,

  studyTitle: "共性问题研判",
  studyLead: (where: string, month: string, studied: number) =>
    `${where}，${month}：共看了${studied}件诉求（不含邻里矛盾），三次以上提到的有：`,
  noProblems: "这个月没有反复提到的问题。",
  notWhole: "这个月诉求太多，只研判了最新的三千件。",
  count: (count: number) => `${count}件`,
  trend: (count: number, before: number) => {
    if (before === 0) return "上月没有";
    if (count === before) return `和上月一样，${before}件`;
    return count > before ? `比上月多${count - before}件` : `比上月少${before - count}件`;
  },
  where: (grids: { name: string | null; count: number }[]) =>
    grids.map(({ name, count }) => `${name ?? unplaced}${count}件`).join("、"),
  lead: (name: string) => `建议由${name}牵头`,
  noLead: "还没有责任单位，请社区商定牵头",
  open: (index: number) => `第${index}件`,
  print: "打印这一页",
  toStudy: "共性问题研判",
};
