/** Which way imports may go: between folders, between concepts, and which rooms know a library. ESLint keeps it. */

/** A concept of core may import those named; a circle would be a mistake. */
const conceptMayImport = {
  area: [],
  attempt: [],
  member: ["area"],
  ledger: ["area", "member"],
  order: ["area", "ledger", "member"],
  kin: ["area", "attempt", "ledger", "member"],
  pool: ["area", "ledger", "member"],
  dispatch: ["area", "attempt", "kin", "ledger", "member", "order"],
  reward: ["area", "attempt", "ledger", "member"],
  calendar: [],
  notice: [],
  duty: ["area", "member"],
  request: ["area", "calendar", "duty", "member", "notice"],
  mediation: ["area", "duty", "member", "notice", "request"],
  likeness: ["area", "member", "request"],
  hotline: ["duty", "notice", "request"],
  figures: ["area", "duty", "likeness", "request"],
  report: ["duty", "notice", "request"],
  advice: ["member", "notice", "request"],
  seal: ["area", "ledger", "member"],
  outbox: [],
  clearing: ["area", "ledger", "member", "outbox"],
  audit: ["area", "ledger", "member", "order", "reward", "seal"],
};

const concepts = Object.keys(conceptMayImport);
const functions = ["member", "order", "dispatch", "points", "reward", "request", "audit", "jobs"];

const kysely = { regex: "^kysely", message: "Only store/ and runtime know Kysely." };
const dayjs = { regex: "^dayjs", message: "dayjs lives in one time file." };
const sdk = { regex: "^@cloudbase/|^wx-server-sdk", message: "Only adapters know an SDK." };
const postgres = { regex: "^pg$", message: "Only runtime knows pg." };
const tools = { regex: "(^|/)(tools|test)/", message: "Nothing imports the tools." };
const app = { regex: "(^|/)src/|^@/", message: "Nothing but the app imports the app." };
const cloud = { regex: "(^|/)cloudfunctions/", message: "Only tools and tests look into the functions from outside." };
const runtime = { regex: "/runtime/", message: "Core does not know the runtime." };
const adapters = { regex: "/adapters/", message: "Adapters are given in a function's index.ts alone." };
const verifier = { regex: "(^|/)verify/", message: "In the app, the passbook's feature alone knows the verifier." };
const schemas = {
  regex: "^@contract(?!/request/(life|hotlineFile)$)",
  allowTypeImports: true,
  message: "The app takes types of the contract, and values of its files without schemas alone.",
};
const ours = { regex: "^\\.\\./\\.\\./|^@contract|^@/", message: "The contract imports nothing of ours." };

function forbid(files, patterns, ignores = []) {
  return { files, ignores, rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] } };
}

function forConcept(concept) {
  const others = concepts.filter((other) => other !== concept && !conceptMayImport[concept].includes(other));
  const circle = {
    regex: `\\.\\./(${others.join("|")})/`,
    message: `${concept} may import: ${conceptMayImport[concept].join(", ") || "no other concept"}.`,
  };
  const base = `cloudfunctions/shared/core/${concept}`;
  const always = [circle, dayjs, sdk, postgres, tools, app, runtime, adapters];
  return [
    forbid([`${base}/*.ts`, `${base}/checks/*.ts`], [...always, kysely]),
    forbid([`${base}/store/**/*.ts`], always),
  ];
}

function forFunction(name) {
  const others = functions.filter((other) => other !== name);
  const another = { regex: `^\\.\\./(${others.join("|")})/`, message: "No function imports another." };
  const always = [another, kysely, dayjs, sdk, postgres, tools, app];
  return [
    forbid([`cloudfunctions/${name}/*.ts`], [...always, adapters], [`cloudfunctions/${name}/index.ts`]),
    forbid([`cloudfunctions/${name}/index.ts`], always),
  ];
}

/** The verifier is plain JavaScript that can be read and copied alone; what knows Node is in two of its files. */
function forVerifier() {
  const own = "\\./\\w+\\.js$";
  const only = (allowed, message) => ({
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex: `^(?!${allowed})`, message }] }] },
  });
  return [
    { files: ["verify/*.js"], ...only(own, "The verifier imports its own files alone.") },
    {
      files: ["verify/cli.js", "verify/node.js"],
      ...only(`${own}|node:`, "The verifier imports its own files and Node alone."),
    },
  ];
}

export const importRules = [
  ...forVerifier(),
  forbid(["contract/**/*.ts"], [ours, kysely, dayjs, sdk, postgres, tools, app, cloud]),
  forbid(["src/**/*.{ts,tsx}"], [schemas, cloud, tools, kysely, sdk, postgres, dayjs, verifier], ["src/time.ts"]),
  forbid(["src/features/passbook/*.{ts,tsx}"], [schemas, cloud, tools, kysely, sdk, postgres, dayjs]),
  forbid(["src/time.ts"], [schemas, cloud, tools, kysely, sdk, postgres]),
  forbid(
    ["cloudfunctions/shared/core/*.ts"],
    [dayjs, sdk, postgres, tools, app, runtime, adapters],
    ["cloudfunctions/shared/core/time.ts"],
  ),
  ...concepts.flatMap(forConcept),
  forbid(["cloudfunctions/shared/runtime/*.ts"], [dayjs, sdk, tools, app, adapters]),
  forbid(["cloudfunctions/shared/adapters/*.ts"], [kysely, dayjs, postgres, tools, app, runtime]),
  ...functions.flatMap(forFunction),
];
