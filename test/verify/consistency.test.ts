import fc from "fast-check";
import { consistencyOf } from "../support/passbook/files";
import { Registry } from "../support/passbook/registry";
import { anyRegistry, busyRegistry } from "../support/passbook/samples";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

describe("a proof of consistency", () => {
  it("passes between any two heads, whatever the history", () => {
    fc.assert(
      fc.property(anyRegistry, (registry) => {
        for (const from of registry.heads) {
          for (const to of registry.heads.filter(({ number }) => number > from.number)) {
            const report = verifier.check(consistencyOf(registry, from.number, to.number), registry.firstKey);
            expect(report).toMatchObject({ ok: true, from: { number: from.number }, to: { number: to.number } });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("passes between logs of all small sizes, and fails where one leaf of the earlier was another", () => {
    for (let before = 0; before <= 17; before++) {
      for (let after = before; after <= 17; after++) {
        const [honest, other] = [sizes(before, after), sizes(before, after, 61)];
        expect(verifier.check(consistencyOf(honest, 1, 3), honest.firstKey)).toMatchObject({ ok: true });
        if (before === 0) continue;
        for (const nodesOf of [honest, other]) {
          const file = { ...consistencyOf(nodesOf, 1, 3), from: honest.heads[0], to: other.heads[2] };
          // Two roots of one size need no nodes to show it.
          const code = after === before ? "head_order" : "history_rewritten";
          expect(verifier.check(file, honest.firstKey)).toMatchObject({ fault: { code } });
        }
      }
    }
  });

  it("is not between heads of which the earlier is one of two of its number", () => {
    const [registry, other] = [busyRegistry(), new Registry()];
    other.join();
    const from = other.seal();
    expect(verifier.check({ ...consistencyOf(registry, 1, 3), from }, registry.firstKey)).toMatchObject({
      fault: { code: "head_order", head: 1 },
    });
  });

  it("misses every node that is left out", () => {
    const registry = busyRegistry();
    const file = consistencyOf(registry, 1, 3);
    for (const name of Object.keys(file.nodes)) {
      const { [name]: _, ...nodes } = file.nodes;
      expect(verifier.check({ ...file, nodes }, registry.firstKey)).toMatchObject({ fault: { code: "proof_missing" } });
    }
  });

  it("goes from an earlier head to a later one, each under its own key", () => {
    const registry = busyRegistry();
    const { from, to, ...file } = consistencyOf(registry, 1, 3);
    const codeOf = (changed: object, key = registry.firstKey) => {
      const report = verifier.check({ ...file, from, to, ...changed }, key);
      return report.ok || report.fault.code;
    };
    expect(codeOf({ from: to, to: from })).toBe("other_key");
    expect(codeOf({ from: to, rotations: file.rotations })).toBe("head_order");
    expect(codeOf({ rotations: [] })).toBe("other_key");
    // The earlier head was signed before this key was known: it vouches for nothing of that time.
    expect(codeOf({}, registry.heads[2]!.key)).toBe("other_key");
  });
});

/** A head at the first size and two at the second. */
function sizes(before: number, after: number, first = 60): Registry {
  const registry = new Registry();
  const member = registry.join();
  const write = (i: number) => registry.write(member, "minute", i === 0 ? first : 60);
  for (let i = 0; i < before; i++) write(i);
  registry.seal();
  for (let i = before; i < after; i++) write(i);
  registry.seal();
  registry.seal();
  return registry;
}
