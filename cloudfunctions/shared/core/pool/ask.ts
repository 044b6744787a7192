import type { Circumstances, Consent } from "@contract/points";
import { randomUUID } from "node:crypto";
import { type Actor, holds } from "../actor";
import { isAmount } from "../ledger/rules";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { mayAsk } from "./need";
import { insertAsking } from "./store/askings";

/** The most one can ask for at a time: a hundred hours. */
const MOST_MINUTES = 6_000;

export interface AskInput {
  /** For whom, when the desk asks for another. */
  memberId?: string;
  /** How they agreed to it. */
  consent?: Consent;
  amountMinutes: number;
  circumstances: Circumstances;
  words: string;
}

/** Puts an asking in the queue; its id. Refuses amount_invalid, forbidden, not_found, not_elder, already_asked. */
export async function ask(tx: Tx, actor: Actor, input: AskInput, now: Instant): Promise<string> {
  const { communityId } = actor;
  const { amountMinutes, circumstances, words, memberId = actor.memberId } = input;
  if (!isAmount(amountMinutes)) refuse("amount_invalid");
  if (amountMinutes > MOST_MINUTES) refuse("amount_invalid", "一次最多申请100小时，用完可以再申请。");
  const isDesk = holds(actor, "dispatcher") || holds(actor, "communityManager");
  const isForAnother = memberId !== actor.memberId;
  if (isForAnother && !isDesk) refuse("forbidden");
  const member = (await findMember(tx, communityId, memberId)) ?? refuse("not_found");
  if (!mayAsk(member.birthDay, now)) refuse("not_elder");
  const askingId = randomUUID();
  const asking = { communityId, askingId, memberId, askedById: actor.memberId, askedMinutes: amountMinutes };
  const consent = isForAnother ? (input.consent ?? refuse("invalid_input")) : null;
  if (!(await insertAsking(tx, { ...asking, consent, circumstances, words }, now))) refuse("already_asked");
  return askingId;
}
