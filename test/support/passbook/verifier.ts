import type { Options } from "../../../verify/index.js";

/** The verifier on Node's primitives. ES modules: Jest loads them by import() alone. */
export async function loadVerifier() {
  const { checkFile, checkPassbook, checkConsistency, checkHeads, digestOf } = await import("../../../verify/index.js");
  const { primitives } = await import("../../../verify/node.js");
  return {
    /** Of an object as the file that holds it. */
    check: (file: object, key: string, compared: { older?: object; heads?: object } = {}) =>
      checkFile(JSON.stringify(file), { key, ...filesOf(compared) }, primitives),
    checkText: (file: unknown, key: string) => checkFile(file, { key }, primitives),
    checkPassbook: (file: object, key: string, own = primitives) => checkPassbook(JSON.stringify(file), { key }, own),
    checkConsistency: (file: object, key: string) => checkConsistency(JSON.stringify(file), { key }, primitives),
    checkHeads: (file: object, key: string) => checkHeads(JSON.stringify(file), { key }, primitives),
    digestOf: (bytes: Uint8Array) => digestOf(bytes, primitives),
    primitives,
  };
}

export type Verifier = Awaited<ReturnType<typeof loadVerifier>>;

function filesOf({ older, heads }: { older?: object; heads?: object }): Omit<Options, "key"> {
  return {
    ...(older && { older: JSON.stringify(older) }),
    ...(heads && { heads: JSON.stringify(heads) }),
  };
}
