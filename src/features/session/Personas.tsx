import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { Card, Heading, Row } from "@/ui/Card";
import { Empty } from "@/ui/states";
import { words } from "@/words/member";

interface Persona {
  openid: string;
  name: string;
  role: string;
  startPage: string;
}

async function fetchPersonas(): Promise<Persona[]> {
  const answer = (await (await fetch("/local/personas")).json()) as { personas?: Persona[] };
  return answer.personas ?? [];
}

const enterAs = ({ openid, startPage }: Persona) =>
  window.location.assign(`${window.location.pathname}?persona=${encodeURIComponent(openid)}#${startPage}`);

/** In the local preview, whom to be. */
export function Personas() {
  const [personas, setPersonas] = useState<Persona[]>([]);
  useEffect(() => {
    fetchPersonas().then(setPersonas, () => setPersonas([]));
  }, []);
  return (
    <>
      <Heading>{words.personas}</Heading>
      <View className="soft">{words.personasHint}</View>
      {personas.length === 0 && <Empty>{words.noPersonas}</Empty>}
      {personas.map((persona) => (
        <Card key={persona.openid} id={`persona-${persona.openid}`} className="spaced" onPress={() => enterAs(persona)}>
          <Row left={<View className="strong">{persona.name}</View>} right={persona.role} />
        </Card>
      ))}
    </>
  );
}

/** Back to choosing whom to be. */
export const leavePersona = () => window.location.assign(window.location.pathname);
