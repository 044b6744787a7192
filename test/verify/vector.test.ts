import { readFileSync } from "node:fs";
import path from "node:path";
import { vector } from "../support/passbook/vector";
import { loadVerifier } from "../support/passbook/verifier";

/** Files that other implementations can test against; should one of these change, so did the format. */
describe("the committed test vector", () => {
  const read = (name: string) => readFileSync(path.join(__dirname, "fixtures", name));
  const { key, files } = vector();

  it.each(Object.entries(files))("%s is what the page of the format makes of its lines", (name, file) => {
    expect(JSON.parse(read(name).toString("utf8"))).toEqual(file);
  });

  it.each(Object.keys(files))("%s is right by its public key", async (name) => {
    const { checkText } = await loadVerifier();
    expect(read("public.key").toString("utf8")).toBe(`${key}\n`);
    expect(checkText(read(name), key)).toMatchObject({ ok: true });
  });
});
