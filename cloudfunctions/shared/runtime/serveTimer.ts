import type { Instant } from "../core/time";
import type { Tx } from "../core/transaction";
import { databaseOver, inTransaction } from "./database";
import { type Environment, environmentWith } from "./environment";
import { failureOf } from "./failure";
import { callerOf } from "./identity";
import { type Trace, traceFailure } from "./trace";

/** A job of the timer: finds what is due, then does each in a transaction of its own, so that one that fails stops no other. */
export interface Job<Due = unknown> {
  name: string;
  /** What is due now, at most a bounded number, oldest first. */
  due(tx: Tx, now: Instant, environment: Environment): Promise<Due[]>;
  run(tx: Tx, due: Due, now: Instant, environment: Environment): Promise<void>;
  /** After one failed, in a transaction of its own: has it come up again later, so that it does not stand before the others. */
  putOff?(tx: Tx, due: Due, now: Instant): Promise<void>;
}

/** A job whatever it looks for. */
type AnyJob = Pick<Job, "name" | "due"> & {
  run(tx: Tx, due: never, now: Instant, environment: Environment): Promise<void>;
  putOff?(tx: Tx, due: never, now: Instant): Promise<void>;
};

export interface TimerAnswer {
  ok: boolean;
  /** How many were done, by job. */
  done: Record<string, number>;
}

/** The function the timer calls each minute; it answers to nobody else. */
export function serveTimer(functionName: string, jobs: AnyJob[], adapters: Partial<Environment> = {}) {
  return async function main(_event: unknown, context: unknown): Promise<TimerAnswer> {
    const environment = environmentWith(adapters);
    if (!callerOf(context).isTimer) {
      environment.log(
        JSON.stringify({ function: functionName, action: null, actor: null, outcome: "forbidden", ms: 0 }),
      );
      return { ok: false, done: {} };
    }
    const answer: TimerAnswer = { ok: true, done: {} };
    for (const job of jobs) {
      const startedAt = performance.now();
      const trace: Trace = { function: functionName, action: job.name, actor: null, outcome: "ok" };
      const { done, caught } = await runJob(job, environment);
      answer.done[job.name] = done;
      if (caught) {
        answer.ok = false;
        traceFailure(trace, failureOf(caught), undefined, caught);
      }
      environment.log(JSON.stringify({ ...trace, done, ms: Math.round(performance.now() - startedAt) }));
    }
    return answer;
  };
}

async function runJob(job: AnyJob, environment: Environment): Promise<{ done: number; caught?: unknown }> {
  const database = databaseOver(environment.connections());
  const now = environment.now();
  let done = 0;
  let caught: unknown;
  try {
    for (const due of await job.due(database, now, environment)) {
      try {
        await inTransaction(database, (tx) => job.run(tx, due as never, now, environment));
        done += 1;
      } catch (error) {
        caught ??= error;
        await inTransaction(database, async (tx) => job.putOff?.(tx, due as never, now));
      }
    }
  } catch (error) {
    caught ??= error;
  }
  return { done, caught };
}
