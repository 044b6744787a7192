import type { z } from "zod";
import { type Contract, contract } from "../../../contract";
import type { Action } from "../../../contract/action";
import type { DemoHost } from "../../host/demo";
import { community } from "../places";
import { idOf } from "../random";

type Asked<F extends keyof Contract, A extends keyof Contract[F]> = Contract[F][A] extends Action
  ? Contract[F][A]
  : never;

/** The people of the demo, each calling the functions as themselves. A refused call ends the loading. */
export class Company {
  /** Members by OPENID, as they were given when they joined. */
  readonly memberIds = new Map<string, string>();
  #calls = 0;

  constructor(
    private readonly host: DemoHost,
    private readonly now: () => Date,
  ) {}

  async ask<F extends keyof Contract, A extends keyof Contract[F] & string>(
    openid: string,
    functionName: F,
    action: A,
    input: z.input<Asked<F, A>["input"]>,
  ): Promise<z.output<Asked<F, A>["output"]>> {
    this.#calls += 1;
    const declared = contract[functionName][action] as Action;
    const requestId = declared.kind === "write" ? idOf(`call:${this.#calls}`) : undefined;
    const answer = await this.host.call(openid, functionName, action, community.areaId, input, requestId);
    if (!answer.ok) {
      const { code, message, fields } = answer.error;
      throw new Error(
        `demo: ${functionName}.${action} of ${openid} at ${this.now().toISOString()} was refused: ` +
          `${code} ${message} ${JSON.stringify(fields ?? {})} ${JSON.stringify(input).slice(0, 300)}`,
      );
    }
    return answer.data as z.output<Asked<F, A>["output"]>;
  }

  /** Uploads a file; what it is kept as. */
  upload(path: string, bytes: Buffer): Promise<string> {
    return this.host.storage.put(`${community.areaId}/${path}`, bytes);
  }

  memberIdOf(openid: string): string {
    const memberId = this.memberIds.get(openid);
    if (!memberId) throw new Error(`demo: ${openid} has not joined`);
    return memberId;
  }
}

/** Something that happens at an instant of the demo's history. */
export interface Step {
  at: Date;
  run(company: Company): Promise<unknown>;
}
