import fc from "fast-check";
import { consistencyOf, headsOf, passbookOf } from "../support/passbook/files";
import { anyRegistry, busyRegistry } from "../support/passbook/samples";
import { tamper, tamperingOf } from "../support/passbook/tamper";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

describe("one field changed", () => {
  const registry = busyRegistry();
  const passbook = passbookOf(registry, 2);

  it("is never right, and a line's field names the line", () => {
    fc.assert(
      fc.property(tamperingOf(passbook), (tampering) => {
        const tampered = tamper(passbook, tampering);
        if (!tampered) return;
        const report = verifier.check(tampered, registry.firstKey);
        expect(report.ok).toBe(false);
        const [top, account, list, index] = tampering.path;
        if (top !== "accounts" || list !== "lines" || index === undefined) return;
        expect(report).toMatchObject({ fault: { unit: account === 0 ? "minute" : "point", line: Number(index) + 1 } });
      }),
      { numRuns: 800 },
    );
  });

  it("is never right, whatever the history", () => {
    const anyTampered = anyRegistry.chain((any) => {
      const file = passbookOf(any, 0);
      return fc.tuple(fc.constant(any), fc.constant(file), tamperingOf(file));
    });
    fc.assert(
      fc.property(anyTampered, ([any, file, tampering]) => {
        const tampered = tamper(file, tampering);
        if (tampered) expect(verifier.check(tampered, any.firstKey).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["a proof of consistency", consistencyOf(registry, 1, 3)],
    ["a list of heads", headsOf(registry)],
  ])("is never right in %s", (_, file) => {
    fc.assert(
      fc.property(tamperingOf(file), (tampering) => {
        const tampered = tamper<object>(file, tampering);
        // A list that ends earlier is a list of that day.
        const isOlderList = tampering.path.join(".") === "heads.2" && tampering.change === "gone";
        if (tampered && !isOlderList) expect(verifier.check(tampered, registry.firstKey).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
