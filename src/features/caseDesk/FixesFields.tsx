import { View } from "@tarojs/components";
import { useNow } from "@/clock";
import { dayOf, sayDate } from "@/time";
import { ClockField } from "@/ui/ClockField";
import { DayField, Field, TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import { type FixesDraft, fixesIn } from "./fixes";

const YEAR_MS = 366 * 86_400_000;

/** 五定: who leads, who does it, how, until when, and what they answer for. All five or none. */
export function FixesFields({ draft, onChange }: { draft: FixesDraft; onChange(draft: FixesDraft): void }) {
  const now = useNow();
  const set = (part: Partial<FixesDraft>) => onChange({ ...draft, ...part });
  const { fixes } = words;
  return (
    <View className="fixes">
      <Field
        id="fix-leader"
        label={fixes.leader}
        max={40}
        value={draft.leader}
        onChange={(leader) => set({ leader })}
      />
      <Field
        id="fix-person"
        label={fixes.person}
        max={40}
        value={draft.person}
        onChange={(person) => set({ person })}
      />
      <TextArea id="fix-measure" label={fixes.measure} value={draft.measure} onChange={(measure) => set({ measure })} />
      <DayField
        id="fix-day"
        label={fixes.deadline}
        empty={fixes.deadline}
        shown={draft.day && sayDate(draft.day)}
        first={dayOf(now)}
        last={dayOf(now + YEAR_MS)}
        value={draft.day}
        onChange={(day) => set({ day })}
      />
      <ClockField id="fix-clock" label={words.deadlineClock} value={draft.clock} onChange={(clock) => set({ clock })} />
      <TextArea id="fix-duty" label={fixes.duty} value={draft.duty} onChange={(duty) => set({ duty })} />
      {!fixesIn(draft) && <View className="field-hint">{words.fixesMissing}</View>}
    </View>
  );
}
