import type { HotlineField } from "@contract/request/hotline";

export interface Columns extends Partial<Record<HotlineField, number>> {
  /** How many cells the heading has; unknown of a file begun before it was asked. */
  width?: number;
}

/** What the hotlines of different towns call the same column. */
const headings: Record<HotlineField, readonly string[]> = {
  hotlineNo: ["工单编号", "工单号", "热线编号", "受理编号", "诉求编号", "编号", "案件编号"],
  name: ["来电人", "诉求人", "姓名", "来电人姓名", "联系人", "反映人", "市民姓名"],
  phone: ["联系电话", "来电号码", "电话", "手机号", "联系方式", "手机号码", "来电电话"],
  category: ["诉求类别", "问题分类", "类别", "事项类别", "问题类型", "诉求类型", "分类", "一级分类"],
  title: ["标题", "工单标题", "诉求标题", "主题"],
  content: ["诉求内容", "工单内容", "内容", "反映内容", "问题描述", "来电内容", "描述"],
  address: ["地址", "事发地址", "发生地址", "诉求地址", "问题地址", "详细地址", "事发地点", "地点"],
  urgency: ["紧急程度", "是否紧急", "优先级", "缓急"],
};

/** Where each field stands, when this is the heading: the number and the content must be there; null when it is not. */
export function columnsOf(cells: readonly string[]): Columns | null {
  const columns: Columns = { width: cells.length };
  const said = cells.map(plain);
  for (const [field, names] of Object.entries(headings) as [HotlineField, readonly string[]][]) {
    const at = names.map((name) => said.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[field] = at;
  }
  return columns.hotlineNo !== undefined && columns.content !== undefined ? columns : null;
}

/** Whether a row is the heading once more, as where files were put together. */
export function isHeading(cells: readonly (string | null)[], { hotlineNo, content }: Columns): boolean {
  const says = (field: "hotlineNo" | "content", at: number) => headings[field].includes(plain(cells[at] ?? ""));
  return says("hotlineNo", hotlineNo!) && says("content", content!);
}

const plain = (cell: string) => cell.replace(/[\s*＊:：（）()]/g, "");
