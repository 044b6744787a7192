import { LinkCards } from "@/ui/LinkCard";
import { words } from "@/words/home";
import { desksOf } from "./desks";
import { useMembership } from "./session";

export function DeskLinks() {
  const desks = desksOf(useMembership());
  if (desks.length === 0) return null;
  return <LinkCards heading={words.desks} name="desk" ways={desks} />;
}
