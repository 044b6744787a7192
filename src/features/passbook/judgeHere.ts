import { dayOf } from "@/time";
import { words } from "@/words/passbook";
import type { Passbook } from "./glue";
import { judge } from "./judge";
import { knownKey, rememberKey } from "./keys";
import { forgetPassbook, keepPassbook, lastPassbook } from "./lastPassbook";
import { checkPassbook } from "./verifier";

/** A downloaded passbook judged by what this device knows; as text it is the file. */
export function judgeHere(passbook: Passbook) {
  const { id } = passbook.community;
  const text = JSON.stringify(passbook);
  const older = lastPassbook(id);
  const judgement = judge(passbook.head.key, {
    knownKey: knownKey(id),
    older,
    check: (key, before) => checkPassbook(text, key, { older: before }),
    rememberKey: (key) => rememberKey(id, key),
    keep: () => keepPassbook(id, text),
  });
  return { passbook, text, older, judgement };
}

export type Judged = ReturnType<typeof judgeHere>;

/** The person has seen the new key on the notice board: the passbook of before can't be compared by it. */
export function trustAnew(passbook: Passbook): Judged {
  rememberKey(passbook.community.id, passbook.head.key);
  forgetPassbook(passbook.community.id);
  return judgeHere(passbook);
}

export const fileNameOf = ({ madeAt }: Passbook, ownerName: string) => words.fileName(ownerName, dayOf(madeAt));
