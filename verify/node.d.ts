import type { Primitives } from "./index.js";

/** SHA-256 and Ed25519 of node:crypto. */
export const primitives: Primitives;

/** A public key from 64 hexadecimal digits or PEM, as 64 lowercase digits; nothing for anything else, a private key too. */
export function readKey(text: string): string | undefined;
