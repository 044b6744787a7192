import { answerTo, codeOf } from "../../support/call";
import { actions, fieldOf, leavesOf, samplesOf, valueAt, withValue } from "../../support/inputs";
import { useWorld } from "../../support/world";

/** Texts that no person types and nobody is shown: read for what they are, by something stricter. */
const notTyped = new Set([
  // Bytes, known by what they are.
  "request/addPhoto.base64",
  // The storage's own name of a file, which must be where this import's belongs.
  "request/startImport.reference",
]);

/** A bell, an end of a C string, an escape, a C1 control, half a character, and marks that turn the writing. */
const marks = ["\u0007", "\u0000", "\u001b[31m", "\u0085", "\ud800", "\u202e", "\u2066"];

const texts = actions.flatMap(({ name, action, input }) =>
  [...new Map(samplesOf(input).flatMap((sample) => leavesOf(sample).map((path) => [`${path}`, { sample, path }])))]
    .filter(([, { sample, path }]) => typeof valueAt(sample, path) === "string")
    .map(([where, found]) => ({
      ...found,
      where,
      input,
      name,
      action,
      call: `${name}/${action}.${fieldOf(found.path)}`,
    }))
    .filter(({ call }) => !notTyped.has(call)),
);

describe("every text of every input", () => {
  const world = useWorld();

  it("is looked at, with a sample that fits", () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ input, sample }) => !input.safeParse(sample).success).map(({ call }) => call)).toEqual([]);
  });

  it("is refused with control characters in it, in the middle or at an end", () => {
    const taken = texts.flatMap(({ input, sample, path, call }) =>
      marks
        .flatMap((mark) => {
          const text = String(valueAt(sample, path));
          return [`${text.slice(0, 2)}${mark}${text.slice(2)}`, `${text}${mark}`, `${mark}${text}`];
        })
        .filter((text) => input.safeParse(withValue(sample, path, text)).success)
        .map((text) => `${call} takes ${JSON.stringify(text)}`),
    );
    expect(taken).toEqual([]);
  });

  it("is refused when it is a novel", () => {
    const taken = texts
      .filter(({ input, sample, path }) => input.safeParse(withValue(sample, path, "长".repeat(1001))).success)
      .map(({ call }) => call);
    expect(taken).toEqual([]);
  });

  it("is refused through the function itself, before anyone's role is asked about", async () => {
    const words = { caseId: world.community.communityId, words: "办好了\u0007" };
    for (const action of ["contact", "verify", "handle", "note", "climb", "sendBack", "withdraw", "appeal", "reopen"]) {
      expect(codeOf(await answerTo(world.resident, "request", action, words))).toBe("invalid_input");
    }
  });
});
