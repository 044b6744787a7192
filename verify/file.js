import { fail } from "./faults.js";
import { forms } from "./form.js";
import { readJson } from "./json.js";
import { isObject } from "./shape.js";

/** Bytes of the largest file that is read. */
export const MAX_BYTES = 100 * 1024 * 1024;

/**
 * Reads a file and checks its form.
 * @param {unknown} file its bytes or its text
 * @param {string} [kind] the only one that will do
 * @returns {{ kind: string, content: any }}
 */
export function openFile(file, kind) {
  const value = readJson(textOf(file));
  if (!isObject(value)) fail("not_a_passbook");
  const form = forms.find(({ format }) => format === value.format);
  if (!form || (kind !== undefined && kind !== form.kind)) fail("not_a_passbook");
  return { kind: form.kind, content: form.shape(value, []) };
}

/** @param {unknown} file */
function textOf(file) {
  if (typeof file === "string") {
    if (file.length > MAX_BYTES) fail("too_big");
    return file.startsWith("\uFEFF") ? file.slice(1) : file;
  }
  // Not instanceof: a frame or a test has another Uint8Array.
  if (Object.prototype.toString.call(file) !== "[object Uint8Array]") fail("not_a_passbook");
  if (file.length > MAX_BYTES) fail("too_big");
  return new TextDecoder().decode(file);
}
