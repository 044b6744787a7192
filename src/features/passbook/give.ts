import { toast } from "@/ui/Toast";
import { words } from "@/words/passbook";
import { giveJson } from "./files";
import type { Passbook } from "./glue";
import { fileNameOf } from "./judgeHere";

/** Gives a passbook out of the app as its file, and says what came of it. To be called while a press is handled. */
export async function givePassbook(passbook: Passbook, text: string, ownerName: string): Promise<void> {
  const name = fileNameOf(passbook, ownerName);
  const outcome = await giveJson(name, text);
  if (outcome === "impossible") toast(words.cannotGive);
  if (outcome === "given" && process.env.TARO_ENV === "h5") toast(words.downloaded(name));
}
