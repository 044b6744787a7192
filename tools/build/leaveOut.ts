import type { Plugin } from "esbuild";

/** Leaves the CloudBase SDK out of a bundle, to be loaded at first use from a file beside it: it is two megabytes. */
export function sdkBeside() {
  const file = "cloudbaseSdk.js";
  let asked = false;
  const plugin: Plugin = {
    name: "cloudbase-sdk-beside",
    setup(build) {
      build.onResolve({ filter: /\/cloudbaseSdk$/ }, () => {
        asked = true;
        return { path: `./${file}`, external: true };
      });
    },
  };
  return { plugin, file, wasAsked: () => asked };
}

/** zod brings its sentences in fifty languages, a quarter of a bundle; people get ours, from the contract. */
export const withoutZodLocales: Plugin = {
  name: "without-zod-locales",
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};
