import type { HotlineField, HotlineImport, ImportTrouble, RowFault } from "@contract/request/hotline";

const states: Record<HotlineImport["state"], string> = {
  waiting: "等着办",
  working: "正在办",
  done: "办完了",
  failed: "没有办成",
};

const troubles: Record<ImportTrouble, string> = {
  encoding: "文件的文字读不出来。请在表格软件里另存为CSV（UTF-8）再传。",
  columns: "没有找到“工单编号”和“诉求内容”两列。请保留表头再传。",
  workbook: "这个表格文件打不开。请另存为CSV再传。",
  tooLarge: "表格文件超过5兆或十万行。请另存为CSV再传，CSV可以到200兆。",
  unreadable: "文件读了几次都没有读成。请重新传一次。",
};

const faults: Record<RowFault, string> = {
  missing: "这一格是空的，请补上再传",
  duplicate: "这个编号已经有了，没有重复收下",
  formula: "这一格是公式，请改成文字再传",
  control: "这一格有看不见的控制字符，请重新打一遍",
  encoding: "这一行的文字读不出来，请检查后再传",
  tooLong: "这一格太长，请缩短再传",
  tooShort: "内容不到四个字，请写清楚再传",
  outside: "地址不在本社区，请转给那边的社区",
  badPhone: "电话不对，请核对再传",
  quotes: "引号没有成对，请改好再传",
  cells: "这一行比表头多出几格，请检查逗号和引号再传",
  rounded: "编号被表格软件缩写了，请把这一列设成文本再传",
};

const fields: Record<HotlineField, string> = {
  hotlineNo: "工单编号",
  name: "来电人",
  phone: "联系电话",
  category: "诉求类别",
  title: "标题",
  content: "诉求内容",
  address: "事发地址",
  urgency: "紧急程度",
};

export const words = {
  title: "热线文件",
  hint: "把12345导出的文件传上来，每一行办成一件诉求，同一个编号只收一次。",
  choose: "选文件传上来",
  wrongEnding: "只收CSV和Excel文件，请在表格软件里另存后再选。",
  tooLarge: "文件超过200兆，请分成几份再传。",
  startAgain: "文件已传上来，再试一次",
  sending: (percent: number) => `已传${percent}%，请不要离开这一页`,
  sent: "已收到文件，正在一行一行办，可以先做别的。",
  files: "传过的文件",
  none: "还没有传过文件。",
  states,
  troubles,
  faults,
  fields,
  startedBy: (name: string, time: string) => `${name}，${time}`,
  progress: (percent: number) => `已经办到${percent}%`,
  sums: (taken: number, refused: number) => `收下${taken}件，没有收下${refused}行`,
  reportTitle: "逐行结果",
  notTaken: "没有收下的行",
  noFaults: "没有问题，都收下了。",
  row: (rowNo: number) => `第${rowNo}行`,
  results: "回给热线的结果",
  resultsHint: "上次取过之后有变化的诉求，取成一份，每个变化只在一份里。取过的每一份都能再取。",
  draw: "把新的变化取成一份",
  drawn: (count: number, hasMore: boolean) =>
    `取成了一份，有${count}件变化，请保存文件。${hasMore ? "还有变化没有取完，请再取一份。" : ""}`,
  nothingNew: "上次取过之后没有新的变化。",
  batches: "取过的",
  noBatches: "还没有取过。",
  changes: (count: number) => `${count}件变化`,
  fetchBatch: "取出这一份",
  saveBatch: "保存文件",
  batchFile: (day: string, clock: string) => `热线办理结果-${day}-${clock.replace(":", "")}.csv`,
  cannotSave: "这个微信版本不能保存文件，请在电脑上打开。",
  saved: "已保存，可以交给热线了。",
};
