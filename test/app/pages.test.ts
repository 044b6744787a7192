import { readFileSync } from "node:fs";
import path from "node:path";
import { useHost } from "../support/host";
import type { PersonKey, Town } from "../support/hostTown";
import { usePhones, weappFolder } from "../support/weapp";

interface Visit {
  who: PersonKey;
  /** What the page is about. */
  params?: (things: Town["things"]) => Record<string, string>;
  shows: string;
}

const visits: Record<string, Visit> = {
  "pages/home/index": { who: "resident", shows: "王秀兰" },
  "pages/welcome/index": { who: "newcomer", shows: "等支行核实" },
  "pages/book/index": { who: "resident", params: ({ serviceId }) => ({ serviceId }), shows: "确认预约" },
  "pages/order/index": {
    who: "neighbour",
    params: ({ acceptedOrderId }) => ({ orderId: acceptedOrderId }),
    shows: "陈师傅",
  },
  "pages/orders/index": { who: "neighbour", shows: "等您确认" },
  "pages/points/index": { who: "volunteer", shows: "看积分明细" },
  "pages/statement/index": { who: "volunteer", params: () => ({ unit: "point" }), shows: "兑换" },
  "pages/rewards/index": { who: "volunteer", shows: "鸡蛋一盒" },
  "pages/redeem/index": { who: "volunteer", params: ({ rewardId }) => ({ rewardId }), shows: "积分兑换" },
  "pages/vouchers/index": { who: "volunteer", shows: "鸡蛋一盒" },
  "pages/voucher/index": { who: "volunteer", params: ({ voucherId }) => ({ voucherId }), shows: "可以用" },
  "pages/requests/index": { who: "resident", shows: "三楼楼道灯坏了" },
  "pages/request-new/index": { who: "resident", shows: "交给社区" },
  "pages/request/index": { who: "resident", params: ({ caseId }) => ({ caseId }), shows: "三楼楼道灯坏了" },
  "pages/notices/index": { who: "gridWorker", shows: "您的网格有新诉求" },
  "pages/me/index": { who: "resident", shows: "大字模式" },
  "packages/volunteer/tasks/index": { who: "volunteer", shows: "派给我的" },
  "packages/volunteer/visit/index": {
    who: "volunteer",
    params: ({ acceptedOrderId }) => ({ orderId: acceptedOrderId }),
    shows: "签到",
  },
  "packages/volunteer/hours/index": { who: "volunteer", shows: "一共服务" },
  "packages/branch/desk/index": { who: "dispatcher", shows: "派单" },
  "packages/branch/choose/index": {
    who: "dispatcher",
    params: ({ waitingOrderId }) => ({ orderId: waitingOrderId }),
    shows: "派给",
  },
  "packages/branch/newcomers/index": { who: "dispatcher", shows: "周建平" },
  "packages/branch/resolve/index": {
    who: "dispatcher",
    params: ({ disputedOrderId }) => ({ orderId: disputedOrderId }),
    shows: "没有做完",
  },
  "packages/cases/queue/index": { who: "gridWorker", shows: "三楼楼道灯坏了" },
  "packages/cases/work/index": { who: "gridWorker", params: ({ caseId }) => ({ caseId }), shows: "接下来办" },
  "packages/cases/desk/index": { who: "dispatcher", shows: "三楼楼道灯坏了" },
  "packages/cases/enter/index": { who: "dispatcher", shows: "替别人说的" },
  "packages/cases/roster/index": { who: "manager", shows: "还没有排" },
  "packages/cases/terms/index": { who: "manager", shows: "72小时（3天）内办好" },
  "packages/cases/duties/index": { who: "manager", shows: "物业服务处" },
  "packages/cases/unmasks/index": { who: "auditor", shows: "要当面核实情况" },
  "packages/cases/imports/index": { who: "dispatcher", shows: "热线.csv" },
  "packages/cases/imports/report/index": {
    who: "dispatcher",
    params: ({ importId }) => ({ importId }),
    shows: "电话不对",
  },
  "packages/cases/imports/results/index": { who: "dispatcher", shows: "还没有取过" },
  "packages/figures/home/index": { who: "manager", shows: "及时联系率" },
  "packages/figures/cases/index": {
    who: "manager",
    params: ({ communityId, month }) => ({ areaId: communityId, month, figure: "submitted" }),
    shows: "三楼楼道灯坏了",
  },
  "packages/figures/study/index": { who: "manager", shows: "没有反复提到的问题" },
  "packages/branch/pool/index": { who: "dispatcher", shows: "每周要去医院" },
  "packages/branch/paid/index": { who: "dispatcher", shows: "居民的姓名" },
  "packages/branch/entries/index": {
    who: "dispatcher",
    params: ({ paidOrderId }) => ({ orderId: paidOrderId }),
    shows: "等审核",
  },
  "packages/giving/kin/index": { who: "resident", shows: "王小明" },
  "packages/giving/gift/index": { who: "resident", shows: "王小明" },
  "packages/giving/donate/index": { who: "resident", shows: "捐多少" },
  "packages/giving/send/index": { who: "mover", shows: "柳岸社区" },
  "packages/giving/pool/index": { who: "resident", shows: "邻居捐来3小时" },
  "packages/giving/ask/index": { who: "resident", shows: "一个人住" },
  "packages/giving/origins/index": { who: "volunteer", shows: "家电小修" },
  "packages/audit/home/index": { who: "auditor", shows: "试算平衡" },
  "packages/audit/accounts/index": { who: "auditor", shows: "社区基金" },
  "packages/audit/account/index": {
    who: "auditor",
    params: ({ auditedAccountId }) => ({ accountId: auditedAccountId }),
    shows: "付给便民超市",
  },
  "packages/audit/entry/index": { who: "auditor", params: ({ entryId }) => ({ entryId }), shows: "同意冲正" },
  "packages/audit/corrections/index": { who: "auditor", shows: "时长登记有误" },
  "packages/audit/suspensions/index": { who: "auditor", shows: "核实来路" },
  "packages/audit/budget/index": { who: "manager", shows: "追加预算" },
  "packages/audit/clearing/index": { who: "manager", shows: "柳岸社区" },
  "packages/mediation/home/index": { who: "resident", shows: "申请调解" },
  "packages/mediation/ask/index": { who: "resident", shows: "是什么事" },
  "packages/mediation/room/index": {
    who: "resident",
    params: ({ mediationId }) => ({ mediationId }),
    shows: "楼上半夜拖椅子",
  },
  "packages/mediation/figures/index": { who: "resident", shows: "第3季度" },
  "packages/mediation/advice/index": { who: "resident", shows: "马律师" },
  "packages/mediation/advice-day/index": { who: "dispatcher", shows: "放出咨询时段" },
  "packages/mediation/reports/index": { who: "gridWorker", shows: "等核实的举报" },
  "packages/passbook/passbook/index": { who: "volunteer", shows: "核对过了，账是对的" },
  "packages/passbook/print/index": { who: "volunteer", shows: "打印要在电脑上办" },
  "packages/passbook/check/index": { who: "volunteer", shows: "选存折文件" },
  "packages/passbook/heads/index": { who: "volunteer", shows: "总账共" },
  "packages/merchant/verify/index": { who: "merchant", shows: "券上的号码" },
  "packages/merchant/today/index": { who: "merchant", shows: "便民超市" },
};

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

const host = useHost();
const phones = usePhones(host);

test("every page of the app is visited here", () => {
  const app = JSON.parse(readFileSync(path.join(weappFolder, "app.json"), "utf8")) as AppJson;
  const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  expect(pages.sort()).toEqual(Object.keys(visits).sort());
});

const people = [...new Set(Object.values(visits).map(({ who }) => who))];

test.each(people)("the pages of the %s open and show what is there", async (who) => {
  const phone = phones.start(who);
  for (const [route, { params, shows }] of Object.entries(visits).filter(([, visit]) => visit.who === who)) {
    await phone.open(`/${route}?${new URLSearchParams(params?.(host.things))}`);
    await phone.sees(shows);
    expect(phone.route).toBe(route);
  }
});
