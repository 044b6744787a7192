/** What can be wrong with a file, in a sentence each: what it is, which line, what to do. */

/** @typedef {import("./index.js").Fault} Fault */
/** @typedef {import("./index.js").FaultCode} FaultCode */
/** @typedef {Omit<Fault, "code" | "message"> & { path?: readonly (string | number)[] }} Where */

const units = { minute: "时间账户", point: "积分账户" };
const files = { older: "旧存折", heads: "封存名册" };
/** @type {Record<string, string>} */
const fields = {
  line: "行号",
  position: "位置",
  kind: "种类",
  amount: "数目",
  balance: "余额",
  at: "时间",
  salt: "随机数",
  leaf: "指纹",
};

const again = "请重新下载，再查一次。";
const ask = "请留好这份文件，到支行问清楚。";

/** @type {Record<FaultCode, (fault: Omit<Fault, "message">) => string>} */
const sentences = {
  too_big: () => "文件太大，超过 100 MB，不像是这里的文件。",
  cut_short: () => `文件不完整，后面缺了一截。${again}`,
  not_json: () => `文件里的文字读不通，可能损坏了。${again}`,
  too_deep: () => `文件里一层套一层，套得太深，不像是这里的文件。${again}`,
  repeated_field: (at) => `${place(at)}同一项写了两遍（${at.field}），不知道该信哪一个。${again}`,
  not_a_passbook: () => "这不是要查的那种文件，或者是新版的，请换用新的查验程序。",
  form: (at) => `${place(at)}${fieldName(at)}写得不合格式（${at.field}）。${again}`,
  key_form: () => "公钥应该是 64 位十六进制数字，请核对。",
  account_missing: (at) => `存折里缺了${owner(at)}。${ask}`,
  account_doubled: (at) => `存折里有两个${owner(at)}，应该只有一个。${ask}`,
  account_other: (at) => `${owner(at)}的账户号和旧存折上的不一样。请确认两份存折是同一个人的。`,
  other_community: () => "两份文件不是同一个社区的。请核对拿来比的是不是同一个社区的文件。",
  other_key: (at) => `${head(at)}不是用您给的公钥签的，公钥更换的记录也对不上。请先核对公钥，再到支行问清楚。`,
  bad_signature: (at) => `${head(at)}的签名不对：内容被改过，或者不是社区签的。${ask}`,
  head_order: (at) => `${head(at)}和它前面的封存接不上。${ask}`,
  proof_missing: (at) => `${at.line ? `${place(at)}的位置被改过，或者` : "总账"}证明缺了一块，没法查。${again}`,
  line_changed: (at) => `${place(at)}${change(at)}${ask}`,
  line_missing: (at) => `${place(at)}缺了${at.field === "proof" ? "，或者账户末尾的证明被改过" : ""}。${ask}`,
  line_reordered: (at) => `${place(at)}的次序被调换了。${ask}`,
  line_doubled: (at) => `${place(at)}写了两遍。${ask}`,
  line_invented: (at) => `${place(at)}是凭空多出来的，封存的总账里没有它。${ask}`,
  balance_wrong: (at) => `${place(at)}的余额不等于上一行加上这一行的数目。${ask}`,
  clock_back: (at) => `${place(at)}的时间比上一行还早。${ask}`,
  position_back: (at) => `${place(at)}在总账里排到了上一行的前面。${ask}`,
  last_changed: (at) => `${owner(at)}写明的行数或最后一行的指纹被改过，各行本身是对的。${ask}`,
  history_rewritten: () => `两次封存之间，以前的总账被改写过。${ask}`,
  line_rewritten: (at) => `${place(at)}和旧存折上的不一样。请留好两份文件，到支行问清楚。`,
  line_dropped: (at) => `${place(at)}在旧存折上有，新存折上没有了。请留好两份文件，到支行问清楚。`,
  older_is_newer: () => "拿来比的“旧存折”比这一份还新，请把两份文件对调。",
  head_missing: (at) => `名册里没有${head(at)}。请下载最新的名册再查；还没有，就到支行问清楚。`,
  head_changed: (at) => `${head(at)}和名册里公示的不一样，这份文件可能是单独做的。${ask}`,
};

/** Thrown within the verifier and caught at its door: nothing of it leaves as an exception. */
export class Broken extends Error {
  /** @param {Fault} fault */
  constructor(fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * @param {FaultCode} code
 * @param {Where} [where]
 * @returns {never}
 */
export function fail(code, { path, ...where } = {}) {
  throw new Broken(named({ code, ...(path && locate(path)), ...where }));
}

/**
 * @param {Omit<Fault, "message">} fault
 * @returns {Fault}
 */
export function named(fault) {
  const message = sentences[fault.code](fault);
  return { ...fault, message: fault.file ? `${files[fault.file]}：${message}` : message };
}

/**
 * Where in a passbook a field stands: accounts are the minute account and the point account, lines count from 1.
 * @param {readonly (string | number)[]} path
 */
function locate(path) {
  const [top, account, list, index] = path;
  const field = path.map((name) => (typeof name === "number" ? `[${name}]` : `.${name}`)).join("");
  return {
    field: field.replace(/^\./, "").slice(0, 200),
    ...(top === "accounts" && typeof account === "number" && { unit: account === 0 ? "minute" : "point" }),
    ...(top === "accounts" && list === "lines" && typeof index === "number" && { line: index + 1 }),
  };
}

function owner({ unit }) {
  return unit ? units[unit] : "文件里";
}

function place(fault) {
  return fault.line ? `${owner(fault)}第 ${fault.line} 行` : owner(fault);
}

function head({ head: number }) {
  return number ? `第 ${number} 次封存` : "封存";
}

function fieldName({ line, field = "" }) {
  const name = fields[field.slice(field.lastIndexOf(".") + 1)];
  return line && name ? `的${name}` : "";
}

function change({ field }) {
  if (field === "node") return "和封存的总账对不上：这一行或它的证明被改过。";
  return field ? `的${fields[field]}被改过。` : "被改过，和封存时不一样。";
}
