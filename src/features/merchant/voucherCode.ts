const CODE_LETTERS = 12;
const GROUP_LETTERS = 4;

/** A code as it is printed on a voucher, however it was typed or scanned: capitals in groups of four. */
export function groupCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(0, CODE_LETTERS);
  return letters.match(new RegExp(`.{1,${GROUP_LETTERS}}`, "g"))?.join(" ") ?? "";
}

/** Whether a scanned text can be a voucher at all, and not some other thing with a QR code. */
export const isVoucherCode = (scanned: string) => /^[0-9A-Za-z]{12}$/.test(scanned.replace(/[\s-]/g, ""));

export const isWhole = (code: string) => code.replace(/ /g, "").length === CODE_LETTERS;
