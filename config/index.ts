import path from "node:path";
import { defineConfig } from "@tarojs/cli";

const root = path.resolve(__dirname, "..");
/** What the app and the functions both count on is compiled from the contract; config/importRules.mjs says what of it. */
const compile = { include: [path.join(root, "contract")] };
const target = process.env.TARO_ENV === "h5" ? "h5" : "weapp";

export default defineConfig({
  projectName: "linli",
  date: "2026-11-21",
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: "src",
  outputRoot: `dist/${target}`,
  framework: "react",
  compiler: { type: "webpack5", prebundle: { enable: false } },
  cache: { enable: false },
  alias: { "@": path.join(root, "src"), "@contract": path.join(root, "contract") },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    // Drawings stay files in the package: a data address costs a third more and is decoded at every draw.
    imageUrlLoaderOption: { limit: 0 },
  },
  h5: {
    compile,
    publicPath: "/app/",
    staticDirectory: "static",
    router: { mode: "hash" },
    postcss: {
      autoprefixer: { enable: true },
      // One css pixel is one pixel on every screen: Taro would measure a page before its content is there.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 20 } },
    },
  },
});
