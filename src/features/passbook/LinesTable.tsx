import { View } from "@tarojs/components";
import { sayAmount, saySigned } from "@/features/points/amount";
import { words } from "@/words/passbook";
import { words as points } from "@/words/points";
import type { Passbook } from "./glue";
import { stampOf } from "./stamp";
import type { AccountSummary } from "./verifier";

const LEAF_DIGITS = 12;
const MOST_TITLE_LETTERS = 60;

type Line = Passbook["accounts"][number]["lines"][number];

/** Every line of an account with its balance: a real table, whose head a browser prints again on each page. */
export function LinesTable({ summary, lines }: { summary: AccountSummary; lines: Line[] }) {
  const { unit, balance } = summary;
  const { columns } = words;
  return (
    <View className="paper-account">
      <View className="heading">
        {words.units[unit]}，
        {lines.length === 0 ? words.noLines : words.balanceOf(lines.length, sayAmount(unit, balance))}
      </View>
      {lines.length > 0 && (
        <table id={`lines-${unit}`}>
          <thead>
            <tr>
              <th>{columns.line}</th>
              <th className="printed">{columns.when}</th>
              <th>{columns.what}</th>
              <th className="amount">{columns.amount}</th>
              <th className="amount">{columns.balance}</th>
              <th className="printed">{columns.leaf}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, at, kind, title, amount, balance: after, leaf }) => (
              <tr key={line}>
                <td>{line}</td>
                <td className="printed">{stampOf(at)}</td>
                <td>
                  {whatFor(kind, title)}
                  <div className="when not-printed">{stampOf(at)}</div>
                </td>
                <td className="amount">{saySigned(unit, amount)}</td>
                <td className="amount">{sayAmount(unit, after)}</td>
                <td className="printed leaf">{leaf.slice(0, LEAF_DIGITS)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </View>
  );
}

/** The title is a courtesy of the file: nobody vouches for its form. */
function whatFor(kind: string, title: unknown): string {
  const name = (points.kinds as Record<string, string>)[kind] ?? kind;
  return [name, typeof title === "string" ? title.slice(0, MOST_TITLE_LETTERS) : ""].filter(Boolean).join("，");
}
