/** What the command prints of a report: Chinese, and a short English line beneath. */

const unitWords = { minute: ["时间账户", "分钟"], point: ["积分账户", "分"] };

/**
 * @param {ReturnType<typeof import("./index.js").checkFile>} report
 * @param {string} digest of the file
 * @returns {string[]}
 */
export function linesOf(report, digest) {
  const fingerprint = `文件指纹（SHA-256）：${digest}`;
  if (report.ok) return [...kinds[report.kind](report), `公钥：${report.key}`, fingerprint, english(report)];
  const { code, unit, line, head } = report.fault;
  const where = [unit && `${unit} account`, line && `line ${line}`, head && `head ${head}`].filter(Boolean).join(", ");
  return [`✗ 不对：${plain(report.fault.message)}`, fingerprint, `Not right: ${code}${where && ` (${where})`}`];
}

const kinds = {
  passbook: (report) => [
    "✓ 这本存折是对的：下面各行都在封存的总账里，一行不少，一行没改。",
    communityLine(report.community),
    headLine("封存", report.head),
    ...report.accounts.map(accountLine),
    "账户是谁的，文件证明不了：请核对账户号是不是您的。",
    ...(report.older ? [`和旧存折（${headWords(report.older)}）对过：旧的每一行都在，没有改动。`] : []),
    ...listedLines(report),
  ],
  consistency: (report) => [
    "✓ 两次封存是对的：后一次只在前一次之后添了新行，以前的没有改写。",
    communityLine(report.community),
    headLine("前一次", report.from),
    headLine("后一次", report.to),
    ...listedLines(report),
  ],
  heads: (report) => [
    `✓ 这份封存名册是对的：共 ${report.heads} 次封存，一次接一次，签名都对。`,
    communityLine(report.community),
    headLine("最近一次", report.head),
  ],
};

function communityLine({ id, name }) {
  return `社区：${id}${name === null ? "" : `（文件里写的名字：${plain(name)}）`}`;
}

function headLine(label, head) {
  return `${label}：${headWords(head)}（北京时间），总账共 ${head.size} 行`;
}

function headWords({ number, at }) {
  return `第 ${number} 次，${beijing(at)}`;
}

function accountLine({ account, unit, lines, balance, firstAt, lastAt, unsealed }) {
  const [name, measure] = unitWords[unit];
  const span = firstAt === null ? "" : `，自 ${beijing(firstAt)} 至 ${beijing(lastAt)}`;
  const rest = unsealed ? `；另有 ${unsealed} 行还没封存，这里没有查` : "";
  return `${name} ${account}：${lines} 行，余额 ${balance} ${measure}${span}${rest}`;
}

function listedLines({ listed }) {
  return listed === null ? [] : [`和封存名册（共 ${listed} 次）对过：与公示的一样。`];
}

function english(report) {
  if (report.kind === "heads") return `Right: ${report.heads} heads.`;
  if (report.kind === "consistency") return `Right: head ${report.to.number} only adds to head ${report.from.number}.`;
  const accounts = report.accounts.map(({ unit, lines, balance }) => `${lines} ${unit} lines, balance ${balance}`);
  return `Right: head ${report.head.number}; ${accounts.join("; ")}.`;
}

/** Beijing time, +08:00 all year. */
function beijing(instant) {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)}`;
}

/** A name or field comes from the file, and a terminal obeys control characters. */
function plain(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "").slice(0, 300);
}
