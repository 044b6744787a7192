import type { FunctionContract } from "../action";
import { givingActions } from "./giving";
import { clearingActions } from "./clearing";
import { passbookActions } from "./passbook";
import { statementActions } from "./statement";

export { entryKinds, Unit, units } from "./statement";

export const points = {
  ...statementActions,
  ...givingActions,
  ...passbookActions,
  ...clearingActions,
} satisfies FunctionContract;

export type * from "./clearing";
export type * from "./giving";
export type * from "./statement";
