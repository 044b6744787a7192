import { LinkCards } from "@/ui/LinkCard";
import { words } from "@/words/home";
import { desksOf } from "./desks";
import { useDeskHints } from "./useDeskHints";
import { useMembership } from "./session";

export function DeskLinks() {
  const membership = useMembership();
  const hints = useDeskHints(membership);
  const desks = desksOf(membership).map((desk) => ({ ...desk, hint: hints[desk.page] ?? desk.hint }));
  if (desks.length === 0) return null;
  return <LinkCards heading={words.desks} name="desk" ways={desks} />;
}
