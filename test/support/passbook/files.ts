import type { AccountPart, Head, Passbook } from "./format";
import type { Registry } from "./registry";
import { proofOf } from "./trees";

/** The three files, of a registry as it was at a head. */

export function passbookOf(registry: Registry, member: number, number = registry.heads.length): Passbook {
  const head = registry.heads[number - 1]!;
  const lasts = registry.lasts[number - 1]!;
  const nodes: Record<string, string> = {};
  const accounts = registry.members[member]!.map(({ id, unit, lines }): AccountPart => {
    const { last, leaf } = lasts.find(({ account }) => account === id)!;
    const sealed = lines.slice(0, last);
    for (const { position } of sealed) registry.log.path(nodes, position, 0, head.size);
    const proof = proofOf(registry.community.id, lasts, id);
    return { account: id, unit, last, lastLeaf: leaf, proof, unsealed: lines.length - last, lines: sealed };
  });
  return structuredClone({
    format: "linli.passbook.1",
    community: registry.community,
    madeAt: "2026-12-24T08:00:00.000Z",
    head,
    rotations: rotationsBefore(registry, number),
    accounts,
    nodes,
  });
}

export function consistencyOf(registry: Registry, fromNumber: number, toNumber: number) {
  const from = registry.heads[fromNumber - 1]!;
  const to = registry.heads[toNumber - 1]!;
  const nodes: Record<string, string> = {};
  registry.log.range(nodes, 0, from.size);
  registry.log.range(nodes, 0, to.size, from.size);
  return structuredClone({
    format: "linli.consistency.1",
    community: registry.community,
    from,
    to,
    rotations: rotationsBefore(registry, toNumber),
    nodes,
  });
}

export function headsOf(registry: Registry, upTo = registry.heads.length) {
  return structuredClone({
    format: "linli.heads.1",
    community: registry.community,
    heads: registry.heads.slice(0, upTo),
  });
}

function rotationsBefore(registry: Registry, number: number): Head[] {
  return registry.heads.slice(0, number - 1).filter(({ next }) => next !== "-");
}
