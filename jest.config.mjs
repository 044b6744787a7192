/** Run by `npm test`, which starts PostgreSQL first and names it in TEST_DATABASE_URL. */

const swc = (syntax, module = {}) => [
  "@swc/jest",
  {
    swcrc: false,
    jsc: {
      parser: syntax,
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
      experimental: { cacheRoot: "node_modules/.cache/swc" },
    },
    module: { type: "commonjs", ...module },
  },
];

const shared = {
  rootDir: import.meta.dirname,
  transform: {
    "\\.tsx$": swc({ syntax: "typescript", tsx: true }),
    // Its import() stays one: verify/ is ES modules, which require() can't load.
    "test/support/passbook/verifier\\.ts$": swc({ syntax: "typescript" }, { ignoreDynamic: true }),
    "\\.ts$": swc({ syntax: "typescript" }),
  },
  moduleNameMapper: {
    "^@contract$": "<rootDir>/contract/index.ts",
    "^@contract/(.*)$": "<rootDir>/contract/$1",
    "^@/(.*)$": "<rootDir>/src/$1",
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.linli/"],
};

const nodeSide = ["adapters", "cloudfunctions", "concurrency", "contract", "tools", "verify"];

/** @type {import("jest").Config} */
export default {
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: nodeSide.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      globalSetup: "<rootDir>/test/support/globalSetup.ts",
    },
    {
      ...shared,
      displayName: "app",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/app/**/*.test.ts"],
      globalSetup: "<rootDir>/test/support/globalSetup.ts",
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/support/globalSetup.ts",
    },
  ],
};
