import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { Card, Heading, Row } from "@/ui/Card";
import { words } from "@/words/caseDesk";

/** Whom to go and see about an open case: members who asked under their names. */
export function Askers({ askers }: Pick<Case, "askers">) {
  if (askers.length === 0) return null;
  return (
    <>
      <Heading>{words.askers}</Heading>
      <Card id="case-askers" className="lines">
        {askers.map(({ name, door }, index) => (
          <Row key={index} left={<View className="strong">{name}</View>} right={<View className="soft">{door}</View>} />
        ))}
      </Card>
    </>
  );
}
