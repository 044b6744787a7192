import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { branchFrom, branchOf, type Last, proofOf, rootOfLasts } from "../../../cloudfunctions/shared/core/seal/lasts";
import { naiveAccount, naiveLasts, rootByProof, sha256 } from "../../support/naiveTrees";

const communityId = randomUUID();

/** The tree as a store keeps it: branches, and the accounts of each. */
function branchesOf(lasts: Last[]) {
  const accounts = new Map<number, Last[]>();
  for (const last of lasts) {
    const branch = branchOf(last.accountId);
    accounts.set(branch, [...(accounts.get(branch) ?? []), last]);
  }
  const hashes = new Map([...accounts].map(([branch, within]) => [branch, branchFrom(communityId, within)]));
  return { accounts, hashes };
}

const lastsOf = (accountIds: string[]) =>
  accountIds.map((accountId, at) => ({
    accountId,
    lastLine: at,
    leaf: at === 0 ? "0".repeat(64) : sha256(accountId).toString("hex"),
  }));

const naive = ({ accountId, lastLine, leaf }: Last) => naiveAccount(communityId, accountId, lastLine, leaf);

function expectSound(lasts: Last[]) {
  const { accounts, hashes } = branchesOf(lasts);
  const root = rootOfLasts(hashes);
  expect(root).toBe(naiveLasts(lasts.map(naive)).toString("hex"));
  for (const last of lasts) {
    const proof = proofOf(communityId, last.accountId, accounts.get(branchOf(last.accountId))!, hashes);
    expect(rootByProof(naive(last), proof).toString("hex")).toBe(root);
  }
}

describe("the tree of last lines", () => {
  it("of no account is zeros", () => {
    expect(rootOfLasts(new Map())).toBe("0".repeat(64));
  });

  it.each([1, 2, 3, 5, 40, 700, 3000])("of %i accounts has the root by its definition, and proves each", (count) => {
    expectSound(lastsOf(Array.from({ length: count }, () => randomUUID())));
  });

  it("holds for accounts whose keys begin alike", () => {
    const alike = Array.from({ length: 20_000 }, (_, at) => `account-${at}`).filter((id) => branchOf(id) === 7);
    expect(alike.length).toBeGreaterThan(40);
    expectSound(lastsOf(alike));
    expectSound(lastsOf(alike.slice(0, 1)));
    expectSound(lastsOf(alike.slice(0, 2)));
  });

  it("changes with any last line", () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, fc.nat(), (accountIds, chosen) => {
        const lasts = lastsOf(accountIds);
        const changed = lasts.map((last, at) =>
          at === chosen % lasts.length ? { ...last, lastLine: last.lastLine + 1 } : last,
        );
        expect(rootOfLasts(branchesOf(changed).hashes)).not.toBe(rootOfLasts(branchesOf(lasts).hashes));
      }),
      { numRuns: 50 },
    );
  });
});
