import type { Case } from "@contract/request/case";
import { AnswerForm } from "./AnswerForm";
import { GiveForm } from "./GiveForm";
import { HearForm } from "./HearForm";
import { MergeForm } from "./MergeForm";
import { PauseForm, RejectForm } from "./ReasonForms";
import { RegisterForm } from "./RegisterForm";
import { SayForm } from "./SayForm";
import { ArriveForm, AskUnmaskForm } from "./SmallForms";
import { TriageForm } from "./TriageForm";
import type { CaseVerb } from "./verbs";
import { WhistleForm } from "./WhistleForm";

export interface FormProps {
  item: Case;
  /** Once it is done, with what to say of it. */
  onDone(said: string): void;
  onClose(): void;
}

const forms = {
  register: RegisterForm,
  triage: TriageForm,
  reject: RejectForm,
  merge: MergeForm,
  pause: PauseForm,
  answer: AnswerForm,
  whistle: WhistleForm,
  hear: HearForm,
  arrive: ArriveForm,
  askUnmask: AskUnmaskForm,
} as const;

/** The form of one action on a case. */
export function CaseForm({ verb, ...props }: FormProps & { verb: CaseVerb }) {
  if (verb === "take" || verb === "assign" || verb === "rule") return <GiveForm event={verb} {...props} />;
  if (verb in forms) {
    const Form = forms[verb as keyof typeof forms];
    return <Form {...props} />;
  }
  return <SayForm event={verb as Exclude<typeof verb, keyof typeof forms>} {...props} />;
}
