import { View } from "@tarojs/components";
import { goTo, type PageName } from "@/routes";
import { Card, Heading, Row } from "./Card";

interface LinkCardProps {
  id: string;
  word: string;
  /** What one finds there. */
  hint?: string;
  onPress(): void;
}

/** A card that leads to a page. */
export function LinkCard({ id, word, hint, onPress }: LinkCardProps) {
  return (
    <Card id={id} onPress={onPress}>
      <Row
        left={
          <>
            <View className="strong">{word}</View>
            {hint !== undefined && <View className="soft">{hint}</View>}
          </>
        }
        right={<View className="chevron" />}
      />
    </Card>
  );
}

interface Way {
  page: PageName;
  word: string;
  hint?: string;
}

/** Where one may go from here; a card's id is the name given and its page. */
export function LinkCards({ heading, name, ways }: { heading: string; name: string; ways: readonly Way[] }) {
  return (
    <>
      <Heading>{heading}</Heading>
      {ways.map(({ page, word, hint }) => (
        <LinkCard key={page} id={`${name}-${page}`} word={word} hint={hint} onPress={() => goTo(page)} />
      ))}
    </>
  );
}
