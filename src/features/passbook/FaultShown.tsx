import { View } from "@tarojs/components";
import { sayAmount, saySigned } from "@/features/points/amount";
import { a11y } from "@/ui/a11y";
import { words as points } from "@/words/points";
import { words } from "@/words/passbook";
import type { Passbook } from "./glue";
import { stampOf } from "./stamp";
import type { Fault } from "./verifier";

/** The first thing that is wrong, writ large: which line, what is the matter with it, what to do. */
export function FaultShown({ fault, title, children }: React.PropsWithChildren<{ fault: Fault; title: string }>) {
  const { unit, line, head } = fault;
  const where = unit && line ? words.lineNo(unit, line) : head ? words.headNo(head) : undefined;
  return (
    <View id="fault" className="result soft-stop" {...a11y("alert")}>
      <View className={where === undefined ? "title" : ""}>{title}</View>
      {where !== undefined && <View className="figure">{where}</View>}
      <View className="spaced">{fault.message}</View>
      {children}
    </View>
  );
}

/** What the file says in the line that is wrong, so that one finds it; nothing where it can't be read. */
export function LineShown({ fault: { unit, line }, text }: { fault: Fault; text: string }) {
  const found = unit && line ? lineIn(text, unit, line) : undefined;
  if (!unit || !found) return null;
  return (
    <View className="spaced">
      {words.lineSays}
      <View className="strong">
        {[found.title || points.kinds[found.kind], stampOf(found.at)].filter(Boolean).join("，")}
      </View>
      <View className="strong">
        {saySigned(unit, found.amount)}，{points.after(sayAmount(unit, found.balance))}
      </View>
    </View>
  );
}

type Line = Passbook["accounts"][number]["lines"][number] & { kind: keyof typeof points.kinds };

/** The file is wrong somewhere: nothing in it may be taken for granted. */
function lineIn(text: string, unit: string, line: number): Line | undefined {
  try {
    const { accounts } = JSON.parse(text) as Passbook;
    const found = accounts.find((account) => account.unit === unit)?.lines[line - 1];
    const isWhole =
      Number.isSafeInteger(found?.amount) &&
      Number.isSafeInteger(found?.balance) &&
      !Number.isNaN(Date.parse(found!.at));
    return isWhole ? ({ ...found, title: String(found!.title ?? "").slice(0, 60) } as Line) : undefined;
  } catch {
    return undefined;
  }
}
