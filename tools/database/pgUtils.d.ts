declare module "pg/lib/utils" {
  /** Turns a parameter into what goes over the wire: text, a buffer, or null. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
