import { View } from "@tarojs/components";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { Loaded } from "@/ui/states";
import { CaseSheet } from "./CaseSheet";
import type { CaseVerb } from "./verbs";

interface OpenCaseProps {
  caseId: string;
  asking: CaseVerb | undefined;
  onAsk(verb: CaseVerb | undefined): void;
}

/** The case opened beside the list. */
export function OpenCase({ caseId, asking, onAsk }: OpenCaseProps) {
  const live = useLive(() => call("request", "get", { caseId }), [caseId]);
  return (
    <View id="open-case">
      <Loaded live={live}>{({ case: item }) => <CaseSheet withLead {...{ item, asking, onAsk }} />}</Loaded>
    </View>
  );
}
