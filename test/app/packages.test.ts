import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageSizes } from "../../tools/build/packages";
import { weappFolder } from "../support/weapp";

const WECHAT_MOST_BYTES = 2 * 1024 * 1024;
const OUR_MOST_MAIN_BYTES = 1024 * 1024;

const app = JSON.parse(readFileSync(path.join(weappFolder, "app.json"), "utf8")) as {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
};

test("the main package stays under 1 MB and every package under WeChat's limit", () => {
  const [main, ...others] = packageSizes(weappFolder);
  expect(main).toMatchObject({ name: "main" });
  expect(main!.bytes).toBeLessThan(OUR_MOST_MAIN_BYTES);
  expect(others.map(({ name }) => name)).toEqual(app.subPackages.map(({ root }) => root));
  for (const { bytes } of others) expect(bytes).toBeLessThan(WECHAT_MOST_BYTES);
});

test.each(app.subPackages)("$root contains its pages, whole, and no others", ({ root, pages }) => {
  for (const page of pages) {
    for (const kind of ["js", "json", "wxml"]) {
      expect(existsSync(path.join(weappFolder, root, `${page}.${kind}`))).toBe(true);
    }
  }
  const found = readdirSync(path.join(weappFolder, root), { recursive: true, encoding: "utf8" });
  const described = found.filter((name) => path.basename(name) === "index.json").map((name) => path.dirname(name));
  expect(described.sort()).toEqual(pages.map((page) => path.dirname(page)).sort());
});

test("the header of the local preview is not in the mini-program", () => {
  const scripts = readdirSync(weappFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  const found = scripts.filter((name) => /x-linli-openid/.test(readFileSync(path.join(weappFolder, name), "utf8")));
  expect(found).toEqual([]);
});
