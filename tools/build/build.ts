import { buildFunctions } from "./functions";
import { packageSizes } from "./packages";

/** WeChat takes 2 MB a package; ours keeps room to grow. */
const MOST_MAIN_BYTES = 1_000_000;

/** `npm run build`: the mini-program, the H5 app and the functions, to dist/; prints their sizes. */
async function main() {
  const { buildApp } = await import("./taro.mjs");
  await buildApp("weapp");
  await buildApp("h5");

  console.log("\n云函数 · functions");
  for (const { name, sizes } of await buildFunctions()) {
    for (const [file, bytes] of Object.entries(sizes)) say(`${name}/${file}`, bytes);
  }

  console.log("\n小程序包 · mini-program packages");
  const packages = packageSizes();
  for (const { name, bytes } of packages) say(name, bytes);
  if (packages[0]!.bytes >= MOST_MAIN_BYTES) throw new Error("主包超过 1 MB · the main package is over 1 MB");
}

function say(name: string, bytes: number): void {
  console.log(`  ${name.padEnd(28)} ${(bytes / 1024).toFixed(1).padStart(9)} KB`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
