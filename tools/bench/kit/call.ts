import type { FunctionName } from "@contract";
import type { Order } from "@contract/order";
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { type Connections, provide } from "../../../cloudfunctions/shared/runtime/environment";
import { callFunction } from "../../host/functions";
import { type Person, START, type World } from "./world";

/** Each client has a time of its own, so that a visit may take its half hour while another is only booked. */
const clock = new AsyncLocalStorage<Date>();

/** From now on the functions work on these connections. Their log lines are made, and dropped unless heard. */
export function standOn(connections: Connections, log: (line: string) => void = () => undefined): void {
  provide({ connections: () => connections, now: () => clock.getStore() ?? START, log });
}

export interface Asked {
  by: Person;
  action: `${FunctionName}.${string}`;
  input: unknown;
  at: Date;
}

/** Calls a function as a phone would, with a request id of its own. Throws when refused. */
export async function call(world: World, { by, action, input, at }: Asked): Promise<Order> {
  const [name, verb] = action.split(".") as [FunctionName, string];
  const event = { action: verb, communityId: world.communityId, requestId: randomUUID(), input };
  const answer = await clock.run(at, () => callFunction(name, by.openid, event));
  if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
  return (answer.data as { order: Order }).order;
}
