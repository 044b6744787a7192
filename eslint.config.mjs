import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import { globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { importRules } from "./config/importRules.mjs";

const typescript = ["**/*.ts", "**/*.tsx", "**/*.mts"];

export default tseslint.config(
  globalIgnores(["dist", ".linli", "cloudfunctions/shared/core/tables.ts"]),
  js.configs.recommended,
  { files: typescript, extends: [tseslint.configs.recommended, tseslint.configs.stylistic] },
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "max-lines": ["error", { max: 200, skipBlankLines: true }],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { "react-hooks": hooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "tools/stage/**/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "Buffer",
          "module",
          "require",
          "__dirname",
          "setTimeout",
          "clearTimeout",
          "setInterval",
          "document",
          "window",
          "fetch",
          "MutationObserver",
          "location",
          "localStorage",
          "performance",
          "HTMLElement",
          "requestAnimationFrame",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  // The verifier's core runs in a browser too: it knows no more than both have.
  { files: ["verify/*.js"], languageOptions: { globals: { TextDecoder: "readonly" } } },
  {
    files: ["verify/cli.js", "verify/node.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly", Buffer: "readonly" } },
  },
  ...importRules,
);
