import fc from "fast-check";
import { units } from "./format";
import { Registry } from "./registry";

/** Three members with lines between each other's, three heads, the key changed after the first; sizes are no powers of two. */
export function busyRegistry(communityId?: string): Registry {
  const registry = new Registry("桂花里", communityId);
  const members = [registry.join(), registry.join(), registry.join()];
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 13; i++) {
      for (const member of members)
        registry.write(member, i % 3 === 0 ? "point" : "minute", i % 4 === 3 ? -7 - i : 90 + i);
    }
    registry.seal({ rotate: round === 0 });
  }
  return registry;
}

type Step =
  { do: "join" } | { do: "write"; who: number; unit: number; amount: number } | { do: "seal"; rotate: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ do: "join" as const }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      who: fc.nat(20),
      unit: fc.nat(1),
      amount: fc.integer({ min: -1000, max: 1000 }).filter((amount) => amount !== 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("seal" as const), rotate: fc.boolean() }) },
);

/** Any history of a community, sealed at its end. */
export const anyRegistry: fc.Arbitrary<Registry> = fc.array(step, { maxLength: 60, size: "max" }).map((steps) => {
  const registry = new Registry();
  registry.join();
  for (const each of steps) {
    if (each.do === "join") registry.join();
    else if (each.do === "seal") registry.seal({ rotate: each.rotate });
    else registry.write(each.who % registry.members.length, units[each.unit]!, each.amount);
  }
  registry.seal();
  return registry;
});

/** Members whose accounts are in the head. */
export function membersAt(registry: Registry, number: number): number[] {
  const known = new Set(registry.lasts[number - 1]!.map(({ account }) => account));
  return [...registry.members.keys()].filter((member) => known.has(registry.account(member, "minute").id));
}
