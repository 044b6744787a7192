import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What a build of the app depends on. */
const inputs = [
  "src",
  "contract",
  "config",
  "types",
  "verify",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "babel.config.cjs",
];

/** A fingerprint of all the app is built from. */
export function fingerprint(root) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const place = path.join(root, input);
    if (!existsSync(place)) continue;
    for (const file of filesUnder(place)) {
      hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function filesUnder(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
