import { passbookOf } from "../support/passbook/files";
import { Registry } from "../support/passbook/registry";
import { loadVerifier, type Verifier } from "../support/passbook/verifier";

let verifier: Verifier;
beforeAll(async () => void (verifier = await loadVerifier()));

/** Lines that the community itself sealed wrong, with every hash and signature in order. */
describe("a line that was sealed", () => {
  function check(write: (registry: Registry, member: number) => void) {
    const registry = new Registry();
    const member = registry.join();
    registry.write(member, "minute", 600);
    write(registry, member);
    registry.seal();
    return verifier.check(passbookOf(registry, member), registry.firstKey);
  }

  it("with a balance that is no sum is named", () => {
    const report = check((registry, member) => registry.write(member, "minute", -90, { balance: 500 }));
    expect(report).toMatchObject({ fault: { code: "balance_wrong", unit: "minute", line: 2 } });
  });

  it("with a time before the line before is named", () => {
    const report = check((registry, member) =>
      registry.write(member, "minute", -90, { at: "2026-11-20T23:59:59.999Z" }),
    );
    expect(report).toMatchObject({ fault: { code: "clock_back", unit: "minute", line: 2 } });
  });

  it("at a place in the log before the line before is named", () => {
    const report = check((registry, member) => {
      const line = registry.write(member, "minute", -90);
      const [before] = registry.account(member, "minute").lines;
      [before!.position, line.position] = [1, 0];
      registry.log.leaves.reverse();
    });
    expect(report).toMatchObject({ fault: { code: "position_back", unit: "minute", line: 2 } });
  });

  it("beyond the last line that the head commits is named", () => {
    const registry = new Registry();
    const member = registry.join();
    registry.write(member, "minute", 600);
    registry.seal();
    const committed = passbookOf(registry, member);
    registry.write(member, "minute", -90);
    registry.seal();
    const later = passbookOf(registry, member);
    later.accounts[0] = { ...later.accounts[0]!, ...committed.accounts[0]!, lines: later.accounts[0]!.lines };
    expect(verifier.check({ ...later, head: committed.head }, registry.firstKey)).toMatchObject({
      fault: { code: "line_invented", unit: "minute", line: 2 },
    });
  });
});
