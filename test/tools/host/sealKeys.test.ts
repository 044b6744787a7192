import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { previewSealKeys, publicKeyFile } from "../../../tools/host/sealKeys";

describe("the preview's key", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "linli-key-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made once, for its owner's eyes alone, with its public half beside it", () => {
    const data = path.join(folder, "data");
    const [key] = previewSealKeys(data);
    expect(previewSealKeys(data)[0]!.publicKey).toBe(key!.publicKey);
    expect(statSync(path.join(data, "seal-key.pem")).mode & 0o777).toBe(0o600);
    expect(readFileSync(publicKeyFile(data), "utf8")).toBe(`${key!.publicKey}\n`);
    expect(readdirSync(data).sort()).toEqual(["seal-key.pem", "seal-key.pub"]);
  });

  it("gives way to LINLI_SEAL_KEY", () => {
    process.env["LINLI_SEAL_KEY"] = `${"1".repeat(64)},${"2".repeat(64)}`;
    try {
      const keys = previewSealKeys(folder);
      expect(keys).toHaveLength(2);
      expect(readFileSync(publicKeyFile(folder), "utf8")).toBe(`${keys[1]!.publicKey}\n`);
      expect(readdirSync(folder)).toEqual(["seal-key.pub"]);
    } finally {
      delete process.env["LINLI_SEAL_KEY"];
    }
  });
});
