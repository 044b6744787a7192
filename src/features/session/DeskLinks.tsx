import { View } from "@tarojs/components";
import { goTo } from "@/routes";
import { Card, Heading, Row } from "@/ui/Card";
import { words } from "@/words/home";
import { desksOf } from "./desks";
import { useMembership } from "./session";

export function DeskLinks() {
  const desks = desksOf(useMembership());
  if (desks.length === 0) return null;
  return (
    <>
      <Heading>{words.desks}</Heading>
      {desks.map(({ page, word, hint }) => (
        <Card key={page} id={`desk-${page}`} onPress={() => goTo(page)}>
          <Row
            left={
              <>
                <View className="strong">{word}</View>
                <View className="soft">{hint}</View>
              </>
            }
            right={<View className="chevron" />}
          />
        </Card>
      ))}
    </>
  );
}
