import { Switch } from "@/ui/Switch";
import { words } from "@/words/report";

/** On the form of a new request: whether a hazard is reported for the reward. */
export function ReportSwitch({ on, onChange }: { on: boolean; onChange(on: boolean): void }) {
  return (
    <Switch
      id="as-report"
      word={words.switchWord}
      detail={on ? words.switchOn : words.switchOff}
      on={on}
      onChange={onChange}
    />
  );
}
