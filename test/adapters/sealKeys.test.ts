import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { readSealKeys, sealKeys } from "../../cloudfunctions/shared/adapters/sealKeys";
import { chooseKey } from "../../cloudfunctions/shared/core/seal/keys";
import { KeyNotAtHand } from "../../cloudfunctions/shared/core/seal/signer";
import type { Head } from "@contract/points/passbook";

const pem = () => generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }) as string;

describe("LINLI_SEAL_KEY", () => {
  it("as a seed gives the key of RFC 8032's first example, and its signature", () => {
    const [signer] = readSealKeys("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    expect(signer!.publicKey).toBe("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    expect(signer!.sign(Buffer.alloc(0))).toBe(
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    );
  });

  it("may be PEM, with its line breaks written out, and several", () => {
    const keys = [pem(), pem()];
    for (const text of [keys.join(""), keys.join(","), keys.join("\n").replaceAll("\n", "\\n")]) {
      const signers = readSealKeys(text);
      expect(signers).toHaveLength(2);
      const message = Buffer.from("a head");
      for (const [at, signer] of signers.entries())
        expect(verify(null, message, createPublicKey(keys[at]!), Buffer.from(signer.sign(message), "hex"))).toBe(true);
    }
    expect(readSealKeys(`${"1".repeat(64)}\n${"2".repeat(64)} , ${pem()}`)).toHaveLength(3);
  });

  it.each([
    "",
    " \n",
    "abc",
    "1".repeat(63),
    generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "pem", type: "pkcs8" }) as string,
  ])("of another form is refused, and not quoted: %#", (text) => {
    expect(() => readSealKeys(text)).toThrow(KeyNotAtHand);
    try {
      readSealKeys(text);
    } catch (error) {
      if (text.trim()) expect((error as Error).message).not.toContain(text.trim());
    }
  });

  it("is read from the environment", () => {
    delete process.env["LINLI_SEAL_KEY"];
    expect(() => sealKeys()).toThrow(KeyNotAtHand);
    process.env["LINLI_SEAL_KEY"] = "1".repeat(64);
    try {
      expect(sealKeys()).toHaveLength(1);
    } finally {
      delete process.env["LINLI_SEAL_KEY"];
    }
  });
});

describe("who signs", () => {
  const [a, b, c] = ["1", "2", "3"].map((digit) => readSealKeys(digit.repeat(64))[0]!) as [never, never, never];
  const after = (key: { publicKey: string }, next = "-") => ({ key: key.publicKey, next }) as Head;
  type Signers = { publicKey: string }[];
  const choice = (keys: Signers, last: Head | null) => {
    const { signer, next } = chooseKey(keys as never, last);
    return [signer.publicKey, next];
  };
  const keyOf = (signer: { publicKey: string }) => signer.publicKey;

  it("is the newest for a new log, and the log's own while it is the newest", () => {
    expect(choice([a, b], null)).toEqual([keyOf(b), "-"]);
    expect(choice([a], after(a))).toEqual([keyOf(a), "-"]);
    expect(choice([a, b], after(b))).toEqual([keyOf(b), "-"]);
  });

  it("is the log's own for the head that hands over to the newest", () => {
    expect(choice([a, b, c], after(a))).toEqual([keyOf(a), keyOf(c)]);
    expect(choice([a, b], after(a, keyOf(b)))).toEqual([keyOf(b), "-"]);
  });

  it("is nobody where the key that the log asks for is not there", () => {
    expect(() => choice([b], after(a))).toThrow(KeyNotAtHand);
    expect(() => choice([a], after(a, keyOf(b)))).toThrow(KeyNotAtHand);
    expect(() => choice([], null)).toThrow(KeyNotAtHand);
  });
});
