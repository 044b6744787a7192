import { View } from "@tarojs/components";
import { useState } from "react";
import type { Incident } from "@contract/audit/reconciliation";
import { useAction } from "@/api/useAction";
import { Heading } from "@/ui/Card";
import { toast } from "@/ui/Toast";
import { words } from "@/words/audit";
import { IncidentCard } from "./IncidentCard";
import { ReasonDialog } from "./ReasonDialog";

/** What differs and nobody has explained yet. */
export function Incidents({ incidents }: { incidents: Incident[] }) {
  const resolve = useAction("audit", "resolveIncident");
  const [incidentId, setIncidentId] = useState<string>();
  const submit = async (note: string) => {
    if (!incidentId || !(await resolve.run({ incidentId, note }))) return;
    setIncidentId(undefined);
    toast(words.resolved);
  };
  if (incidents.length === 0) return <View className="soft spaced">{words.noIncidents}</View>;
  return (
    <>
      <Heading>{words.incidents}</Heading>
      {incidents.map((incident) => (
        <IncidentCard
          key={incident.incidentId}
          incident={incident}
          onResolve={() => setIncidentId(incident.incidentId)}
        />
      ))}
      {incidentId !== undefined && (
        <ReasonDialog
          id="resolve"
          title={words.resolveTitle}
          hint={words.resolveHint}
          label={words.resolveLabel}
          verb={words.resolveVerb}
          busy={resolve.busy}
          error={resolve.error}
          onSubmit={(note) => void submit(note)}
          onClose={() => setIncidentId(undefined)}
        />
      )}
    </>
  );
}
