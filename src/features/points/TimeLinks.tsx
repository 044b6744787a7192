import { goTo, type PageName } from "@/routes";
import { Heading } from "@/ui/Card";
import { Fold } from "@/ui/Fold";
import { LinkCard } from "@/ui/LinkCard";
import { elder } from "@/ui/theme";
import { words } from "@/words/points";

const pages = ["gift", "donate", "send", "pool", "origins", "kin"] as const satisfies readonly PageName[];

/** What one may do with stored time; in elder mode all but the first are folded away. */
export function TimeLinks() {
  const large = elder.use();
  const cards = pages.map((page) => (
    <LinkCard key={page} id={`go-${page}`} word={words.links[page]} onPress={() => goTo(page)} />
  ));
  return (
    <>
      <Heading>{words.useTime}</Heading>
      {large ? cards.slice(0, 1) : cards}
      {large && (
        <Fold id="more-time" word={words.moreTime}>
          {cards.slice(1)}
        </Fold>
      )}
    </>
  );
}
