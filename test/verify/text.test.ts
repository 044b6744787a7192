import { createHash } from "node:crypto";
import fc from "fast-check";
import { passbookOf } from "../support/passbook/files";
import { busyRegistry } from "../support/passbook/samples";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

const registry = busyRegistry();
const text = JSON.stringify(passbookOf(registry, 0), null, 1);
const bytes = Buffer.from(text);
const faultOf = (file: unknown) => {
  const report = verifier.checkText(file, registry.firstKey);
  return report.ok ? report : report.fault;
};

describe("a file as it was downloaded", () => {
  it("may be bytes, text, with a mark of byte order, in other spacing, with escapes", () => {
    const escaped = text.replaceAll("陪诊", String.raw`\u966a\u8bca\"\\`);
    const files = [
      bytes,
      text,
      `\uFEFF${text}`,
      Buffer.from(`\uFEFF${text}\r\n`),
      JSON.stringify(JSON.parse(text)),
      escaped,
    ];
    for (const file of files) expect(faultOf(file)).toMatchObject({ ok: true });
  });

  it("has the digest that sha256sum tells of it", () => {
    expect(verifier.digestOf(Buffer.from("存折"))).toBe(createHash("sha256").update("存折").digest("hex"));
  });

  it("is cut short, wherever it was cut", () => {
    for (let length = 0; length < bytes.length; length += 37) {
      expect(faultOf(bytes.subarray(0, length))).toMatchObject({ code: "cut_short" });
    }
    expect(faultOf(bytes.subarray(0, -1))).toMatchObject({ code: "cut_short" });
  });

  it.each([
    ["words", "not_json", "存折"],
    ["something behind it", "not_json", `${text}}`],
    ["single quotes", "not_json", text.replaceAll('"', "'")],
    ["a comma too many", "not_json", text.replace('"head": {', '"head": {,')],
    ["a line break in a string", "not_json", text.replace("桂花里", "桂花\n里")],
    ["a bad escape", "not_json", text.replace("桂花里", String.raw`\x`)],
    ["nesting without end", "too_deep", "[".repeat(1_000_000)],
    ["nesting in a field that is not known", "too_deep", text.replace("{", `{"x":${'{"a":'.repeat(100_000)}`)],
    ["a number alone", "not_a_passbook", "7"],
    ["null", "not_a_passbook", "null"],
    ["a list", "not_a_passbook", "[]"],
    ["another format", "not_a_passbook", '{"format":"linli.passbook.2"}'],
    ["a name of every object as format", "not_a_passbook", '{"format":"toString"}'],
    ["another list of heads", "form", '{"format":"linli.heads.1"}'],
  ])("is not one with %s", (_, code, file) => {
    expect(faultOf(file)).toMatchObject({ code });
  });

  it.each([
    ['"amount": 90', '"amount": 90.0'],
    ['"amount": 90', '"amount": 9e1'],
    ['"amount": 90', '"amount": 090'],
    ['"balance": 90', '"balance": -0'],
    ['"last": 24', '"last": 9007199254740993'],
    ['"last": 24', `"last": ${"9".repeat(400)}`],
    ['"position": 0', '"position": -0'],
  ])("writes no number like %s as %s", (from, to) => {
    const odd = text.replace(from, to);
    expect(odd).not.toBe(text);
    expect(faultOf(odd)).toMatchObject({ code: expect.stringMatching(/^(form|not_json)$/) });
  });

  it.each([
    ['"amount": 90,', '"amount": 90, "amount": 9000,', { unit: "point", line: 1 }],
    ['"amount": 90,', String.raw`"amount": 90, "amoun\u0074": 9000,`, { unit: "point", line: 1 }],
    ['"head": {', '"head": null, "head": {', { field: "head" }],
    ['"head": {', '"__proto__": {}, "__proto__": {}, "head": {', { field: "__proto__" }],
  ])("names nothing twice, as in %s → %s", (from, to, where) => {
    // The point account's first line is the first with this amount once the minute account's are passed.
    const at = text.indexOf(from, from.startsWith('"amount') ? text.indexOf('"unit": "point"') : 0);
    const odd = text.slice(0, at) + to + text.slice(at + from.length);
    expect(faultOf(odd)).toMatchObject({ code: "repeated_field", ...where });
  });

  it("takes nothing from the prototype of objects", () => {
    const odd = text.replace('"head": {', '"__proto__": {"head": {}}, "heap": {');
    expect(faultOf(odd)).toMatchObject({ code: "form", field: "head" });
    expect(faultOf(text.replace("{", '{"__proto__": {"ok": 1}, "constructor": 1,'))).toMatchObject({ ok: true });
  });

  it("is too big above 100 MB, and reads what is long below", () => {
    expect(faultOf(new Uint8Array(105_000_000))).toMatchObject({ code: "too_big" });
    expect(faultOf(" ".repeat(105_000_000))).toMatchObject({ code: "too_big" });
    expect(faultOf(" ".repeat(20_000_000))).toMatchObject({ code: "cut_short" });
    expect(faultOf("1".repeat(20_000_000))).toMatchObject({ code: "not_a_passbook" });
    expect(faultOf(`"${"\\\\".repeat(10_000_000)}"`)).toMatchObject({ code: "not_a_passbook" });
  });

  it("gets a report and never an exception, whatever it is", () => {
    const spliced = fc
      .tuple(fc.nat(bytes.length), fc.nat(80), fc.uint8Array({ maxLength: 40 }))
      .map(([at, gone, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]));
    const anything = fc.oneof(fc.anything(), fc.string(), fc.json(), fc.uint8Array(), spliced);
    fc.assert(
      fc.property(anything, (file) => {
        const report = verifier.checkText(file, registry.firstKey);
        if (report.ok) return;
        expect(report.fault.message).toMatch(/^[^{}]+。$/);
        expect(report.fault.message).not.toMatch(/undefined|null|NaN/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([undefined, null, 7, "", "AB".repeat(32), "12"])("is not checked with the key %j", (key) => {
    expect(verifier.checkText(text, key as string)).toMatchObject({ fault: { code: "key_form" } });
  });
});
