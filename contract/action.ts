import type { z } from "zod";
import type { ErrorCode } from "./errors";

/** What a person may be granted on an area; the grant holds there and below. */
export const roles = [
  "resident",
  "volunteer",
  "buildingLead",
  "gridWorker",
  "dispatcher",
  "dutyHolder",
  "merchant",
  "communityManager",
  "streetManager",
  "districtManager",
  "auditor",
] as const;

export type Role = (typeof roles)[number];

/** `everyone` is any person WeChat has identified, member or not; an action must say so to be open to them. */
export type Admission = "everyone" | readonly Role[];

export interface Action<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Admits extends Admission = Admission,
> {
  kind: "read" | "write";
  admits: Admits;
  input: Input;
  output: Output;
  errors: readonly ErrorCode[];
}

export type FunctionContract = Record<string, Action>;

type Declared<Input extends z.ZodType, Output extends z.ZodType, Admits extends Admission> = Omit<
  Action<Input, Output, Admits>,
  "kind" | "errors"
> & { errors?: readonly ErrorCode[] };

/** An action that changes nothing. */
export function read<Input extends z.ZodType, Output extends z.ZodType, const Admits extends Admission>(
  declared: Declared<Input, Output, Admits>,
): Action<Input, Output, Admits> {
  return { errors: [], ...declared, kind: "read" };
}

/** An action that changes something: it carries a request id and can be replayed. */
export function write<Input extends z.ZodType, Output extends z.ZodType, const Admits extends Admission>(
  declared: Declared<Input, Output, Admits>,
): Action<Input, Output, Admits> {
  return { errors: [], ...declared, kind: "write" };
}
