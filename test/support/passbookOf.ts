import { glue, type Passbook, type PassbookPage } from "@/features/passbook/glue";
import { type Caller, callAs } from "./call";

/** All pages of a member's passbook, as the app asks for them; `between` runs after each but the last. */
export async function pagesOf(caller: Caller, between: () => Promise<unknown> = async () => undefined) {
  const pages: PassbookPage[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await callAs(caller, "points", "passbook", { after });
    pages.push(page);
    if (page.next === null) return pages;
    after = page.next;
    await between();
  }
}

/** A member's passbook, one file. */
export async function passbookOf(caller: Caller): Promise<Passbook> {
  return glue(await pagesOf(caller));
}
