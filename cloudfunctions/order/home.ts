import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { casesAnswered } from "../shared/core/request/store/ownLists";
import { voicesBehind } from "../shared/core/request/store/voices";
import { inFewWords } from "../shared/core/request/words";
import { countOffered } from "../shared/core/dispatch/store/tasks";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { ordersUnderWay, visitsAhead } from "../shared/core/order/store/residentLists";
import { listServices } from "../shared/core/order/store/services";
import { summaryOf } from "../shared/core/order/view";

/** Answers on the first page; the rest stand among one's requests. */
const MOST_SHOWN = 3;

export async function home({ tx, actor, now }: HandlerCall<typeof contract.home>) {
  const { communityId, memberId } = actor;
  const orders = await ordersUnderWay(tx, communityId, memberId, now);
  const visits = await visitsAhead(tx, communityId, memberId, now);
  const balances = await balancesOf(tx, communityId, memberId);
  const masked = await voicesBehind(tx, communityId, memberId);
  const answered = await casesAnswered(tx, communityId, memberId, masked, MOST_SHOWN);
  return {
    orders: orders.map((line) => summaryOf(line, actor)),
    visits: visits.map((line) => summaryOf(line, actor)),
    offeredCount: await countOffered(tx, communityId, memberId, now),
    answeredRequests: answered.map((line) => ({ caseId: line.caseId, words: inFewWords(line) })),
    services: await listServices(tx, communityId),
    availableMinutes: balances.minute.balance - balances.minute.held,
    points: balances.point.balance,
  };
}
