import type { Unit } from "@contract/points/index";
import { sayMinutes } from "@/time";
import { words } from "@/words/points";

/** An amount in its unit: 1小时30分, 20积分. */
export const sayAmount = (unit: Unit, amount: number) =>
  unit === "minute" ? sayMinutes(amount) : words.pointsAmount(amount);

/** The same with its sign: +1小时, -20积分. */
export const saySigned = (unit: Unit, amount: number) => `${amount > 0 ? "+" : ""}${sayAmount(unit, amount)}`;
