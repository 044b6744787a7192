import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { root } from "../paths";

const Trigger = z.object({ name: z.string(), type: z.literal("timer"), config: z.string() });

const Cloudbaserc = z.object({
  functions: z.array(z.object({ name: z.string(), triggers: z.array(Trigger).optional() })),
});

const file = path.join(root, "cloudbaserc.json");

/** The timers of a function as cloudbaserc.json has them: DevTools reads them from the function's own folder. */
export function triggersOf(name: string): z.infer<typeof Trigger>[] {
  return functionsDeclared().find((declared) => declared.name === name)?.triggers ?? [];
}

export function functionsDeclared(): z.infer<typeof Cloudbaserc>["functions"] {
  return Cloudbaserc.parse(JSON.parse(readFileSync(file, "utf8"))).functions;
}
