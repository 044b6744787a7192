import { minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { Neighbour } from "../neighbours";
import { gridNumberOf } from "../places";
import { idOf } from "../random";
import { gridWorkers } from "../staff";
import type { Step } from "./company";
import { drawScene, type Scene } from "./picture";

export interface CaseStory {
  reporter: Neighbour;
  words: string;
  place: string;
  scene: Scene;
  submittedAt: Date;
  /** After submitting, in order; none while it waits for the grid worker. */
  turns: ({ at: Date } & ({ does: "answer" | "sendBack"; words: string } | { does: "close" }))[];
}

/** The steps of one request: a photo, the words, then answers and the resident's say. */
export function stepsOfCase(story: CaseStory): Step[] {
  const { reporter, words, place, submittedAt } = story;
  const worker = gridWorkers[gridNumberOf(reporter.building) - 1]!;
  const photoId = idOf(`photo:${reporter.openid}:${words}`);
  let caseId = "";
  return [
    {
      at: minutesAfter(submittedAt, -1),
      run: (company) =>
        company.ask(reporter.openid, "request", "addPhoto", {
          photoId,
          base64: drawScene(story.scene).toString("base64"),
        }),
    },
    {
      at: submittedAt,
      run: async (company) => {
        const answer = await company.ask(reporter.openid, "request", "submit", { words, place, photoIds: [photoId] });
        caseId = answer.case.caseId;
      },
    },
    ...story.turns.map((turn): Step => ({
      at: turn.at,
      run: (company) => {
        if (turn.does === "close") return company.ask(reporter.openid, "request", "close", { caseId });
        const by = turn.does === "answer" ? worker : reporter;
        return company.ask(by.openid, "request", turn.does, { caseId, words: turn.words });
      },
    })),
  ];
}
