import type { FunctionName } from "@contract";
import type { Order } from "@contract/order";
import { randomUUID } from "node:crypto";
import { type Connections, provide } from "../../../cloudfunctions/shared/runtime/environment";
import { callFunction } from "../../host/functions";
import { lookAtClock } from "./clock";
import type { Person, World } from "./world";

/** From now on the functions work on these connections. Their log lines are made, and dropped unless heard. */
export function standOn(connections: Connections, log: (line: string) => void = () => undefined): void {
  provide({ connections: () => connections, now: lookAtClock, log });
}

/** Calls a function as a phone would, with a request id of its own. Throws when refused. */
export async function call(
  world: World,
  by: Person,
  action: `${FunctionName}.${string}`,
  input: unknown,
): Promise<Order> {
  const [name, verb] = action.split(".") as [FunctionName, string];
  const event = { action: verb, communityId: world.communityId, requestId: randomUUID(), input };
  const answer = await callFunction(name, by.openid, event);
  if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
  return (answer.data as { order: Order }).order;
}
