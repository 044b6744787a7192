import { consistencyOf, headsOf, passbookOf } from "./files";
import { Registry } from "./registry";

/** What the committed test vector is made of: a change of keys, both accounts in use, neighbours on the log, something unsealed. */
export function vector() {
  const registry = new Registry("桂花里");
  const [neighbour, member, empty] = [registry.join(), registry.join(), registry.join()];
  registry.write(neighbour, "minute", 600);
  registry.write(member, "minute", 600);
  registry.seal();
  registry.write(member, "minute", -90);
  registry.write(neighbour, "point", 90);
  registry.write(member, "point", 30);
  registry.seal({ rotate: true });
  registry.write(neighbour, "minute", 60);
  registry.write(member, "minute", -45);
  registry.seal();
  registry.write(member, "point", -20);
  return {
    key: registry.firstKey,
    files: {
      "passbook.json": passbookOf(registry, member),
      "passbook-empty.json": passbookOf(registry, empty),
      "consistency.json": consistencyOf(registry, 1, 3),
      "heads.json": headsOf(registry),
    },
  };
}
