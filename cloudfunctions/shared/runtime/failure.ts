import { type ErrorCode, errorSentences } from "@contract/errors";
import type { Failure } from "@contract/envelope";
import type { z } from "zod";
import { Refusal } from "../core/refusal";

/** What a person is told. Whatever is not a refusal of ours becomes `internal`, and nothing of it leaks. */
export function failureOf(error: unknown): Failure {
  if (error instanceof InvalidInput) return { ...said("invalid_input"), fields: error.fields };
  if (error instanceof Refusal) return said(error.code, error.sentence);
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code === "LINLI" && message && message in errorSentences) return said(message as ErrorCode);
  if (code && unavailable.has(code)) return said("busy");
  return said("internal");
}

/** The input does not fit its schema; says which fields. */
export class InvalidInput extends Error {
  readonly fields: Record<string, string>;
  constructor(error: z.ZodError) {
    super("invalid_input");
    this.fields = Object.fromEntries(
      error.issues.slice(0, 20).map((issue) => [issue.path.join("."), sentenceFor(issue)]),
    );
  }
}

/** The database asked us to try again once too often, or could not be reached. */
const unavailable = new Set(["40001", "40P01", "55P03", "57P01", "57P03", "53300", "ECONNREFUSED", "ECONNRESET"]);

function said(code: ErrorCode, sentence?: string): Failure {
  return { code, message: sentence ?? errorSentences[code] };
}

function sentenceFor(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_big") return `最多${String(issue.maximum)}${issue.origin === "string" ? "个字" : ""}。`;
  if (issue.code === "too_small")
    return issue.minimum === 1
      ? "请填写。"
      : `至少${String(issue.minimum)}${issue.origin === "string" ? "个字" : ""}。`;
  if (issue.code === "invalid_type") return "请填写。";
  return "格式不对，请重新填写。";
}
