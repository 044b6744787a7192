import { daysAfter, hoursAfter, startOfDay } from "../../cloudfunctions/shared/core/time";
import type { Session } from "../database/session";
import type { DemoHost } from "../host/demo";
import { buildCommunity } from "./community";
import { adviceHours } from "./demo/advice";
import { arrivals } from "./demo/arrivals";
import { planCases } from "./demo/cases";
import { stepsOfCases } from "./demo/caseStory";
import { Company, type Step } from "./demo/company";
import { duties } from "./demo/duties";
import { families } from "./demo/families";
import { planHistory } from "./demo/history";
import { hotlineFile } from "./demo/hotline";
import { mediations } from "./demo/mediations";
import { stepsOf } from "./demo/orderStory";
import { planScene } from "./demo/scene";
import { spending } from "./demo/spending";
import { FIRST_DAYS_AGO } from "./neighbours";

/** As many as the auditor is shown: on earlier mornings the timer runs before it is time to reconcile, which takes a while. */
const DAYS_RECONCILED = 30;

/**
 * Plays three months of the demo community through the functions themselves, day by day, up to the present moment.
 * The same seed gives the same people and events, moved along with the day of loading. Throws when any call is refused.
 */
export async function loadDemo(
  host: DemoHost,
  progress: (done: number, total: number) => void,
  now = new Date(),
): Promise<void> {
  try {
    await openCommunity(host, daysAfter(startOfDay(now), -FIRST_DAYS_AGO));
    const steps = planSteps(host, now);
    let at = now;
    const company = new Company(host, () => at);
    for (const [index, step] of steps.entries()) {
      at = step.at;
      host.setClock(at);
      await step.run(company);
      progress(index + 1, steps.length);
    }
  } finally {
    host.setClock(null);
  }
}

async function openCommunity(host: DemoHost, openedAt: Date) {
  const client = await host.connections.connect();
  try {
    await buildCommunity(client as Session, openedAt);
  } finally {
    client.release();
  }
}

function planSteps(host: DemoHost, now: Date): Step[] {
  const runJobs = async () => {
    const answer = (await host.runJobs()) as { ok?: boolean } | undefined;
    if (answer?.ok === false) throw new Error(`demo: the timer's jobs failed: ${JSON.stringify(answer)}`);
  };
  const mornings = Array.from({ length: FIRST_DAYS_AGO }, (_, index) => ({
    at: hoursAfter(daysAfter(startOfDay(now), -index), index < DAYS_RECONCILED ? 7 : 2),
    run: runJobs,
  })).filter(({ at }) => at < now);
  const steps = [
    ...mornings,
    ...arrivals(now),
    ...[...planHistory(now), ...planScene(now)].flatMap((story) => stepsOf(story, runJobs)),
    ...duties(now),
    ...stepsOfCases(planCases(now)),
    ...mediations(now),
    ...adviceHours(now),
    ...hotlineFile(now, runJobs),
    ...spending(now),
    ...families(now),
    { at: now, run: runJobs },
  ];
  const late = steps.find(({ at }) => at > now);
  if (late) throw new Error(`demo: a step is planned for ${late.at.toISOString()}, after the present`);
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime());
}
