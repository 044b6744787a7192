import type { z } from "zod";
import type { Contract } from "../../../contract";
import type { Action } from "../../../contract/action";
import type { CaseKind } from "../../../contract/request/life";
import { minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { Neighbour } from "../neighbours";
import { buildings } from "../places";
import { idOf } from "../random";
import type { Company, Step } from "./company";
import { drawScene, type Scene } from "./picture";

type Requests = Contract["request"];
type ActionName = keyof Requests & string;
type InputOf<A extends ActionName> = Requests[A] extends Action ? z.input<Requests[A]["input"]> : never;

/** What somebody does with a case, as themselves. */
export interface CaseTurn {
  at: Date;
  run(company: Company, caseId: string, ids: ReadonlyMap<string, string>): Promise<unknown>;
}

export interface CaseStory {
  /** By which another story names it. */
  key: string;
  reporter: Neighbour;
  kind: CaseKind;
  words: string;
  place: string;
  /** Its picture, if they took one. */
  scene?: Scene;
  marks?: Partial<Pick<InputOf<"submit">, "isUrgent" | "isPublic" | "isAnonymous" | "behalf" | "asReport">>;
  /** Entered by staff for someone without the app; the reporter then only says where they live. */
  entered?: Pick<InputOf<"enter">, "channel" | "caller"> & { by: string };
  submittedAt: Date;
  /** After submitting, in order; none while it waits for somebody to look at it. */
  turns: CaseTurn[];
}

/** One call on the case by somebody, with what it needs beside the case. */
export function turn<A extends ActionName>(
  at: Date,
  openid: string,
  action: A,
  input: Omit<InputOf<A>, "caseId">,
): CaseTurn {
  return { at, run: (company, caseId) => company.ask(openid, "request", action, { ...input, caseId } as never) };
}

/** Both are the same thing: this one is heard in the other from now on. */
export function mergeTurn(at: Date, openid: string, into: string): CaseTurn {
  return {
    at,
    run: (company, caseId, ids) => company.ask(openid, "request", "merge", { caseId, intoId: ids.get(into)! }),
  };
}

/** Answers with a picture of what was done. */
export function answerTurn(at: Date, openid: string, words: string, scene: Scene): CaseTurn {
  const photoId = idOf(`photo:${openid}:${words}`);
  return {
    at,
    run: async (company, caseId) => {
      await addPhoto(company, openid, photoId, scene);
      await company.ask(openid, "request", "answer", { caseId, words, photoIds: [photoId] });
    },
  };
}

/** The steps of all requests: a photo, the words, then what each does with it. */
export function stepsOfCases(stories: readonly CaseStory[]): Step[] {
  const ids = new Map<string, string>();
  return stories.flatMap((story) => stepsOf(story, ids));
}

function stepsOf(story: CaseStory, ids: Map<string, string>): Step[] {
  const { key, reporter, kind, words, place, scene, submittedAt } = story;
  const photoId = idOf(`photo:${reporter.openid}:${words}`);
  return [
    ...(scene
      ? [
          {
            at: minutesAfter(submittedAt, -1),
            run: (company: Company) => addPhoto(company, reporter.openid, photoId, scene),
          },
        ]
      : []),
    {
      at: submittedAt,
      run: async (company) => {
        const complaint = { kind, words, place, photoIds: scene ? [photoId] : [], isUrgent: false, isPublic: true };
        const answer = await raise(company, story, complaint);
        ids.set(key, answer.case.caseId);
      },
    },
    ...story.turns.map((one): Step => ({ at: one.at, run: (company) => one.run(company, ids.get(key)!, ids) })),
  ];
}

function raise(company: Company, { reporter, marks, entered }: CaseStory, complaint: Omit<InputOf<"enter">, Entered>) {
  if (!entered)
    return company.ask(reporter.openid, "request", "submit", { ...complaint, isAnonymous: false, ...marks });
  const { by, ...who } = entered;
  const { areaId: buildingId } = buildings[reporter.building - 1]!;
  return company.ask(by, "request", "enter", { ...complaint, ...who, buildingId });
}

type Entered = "channel" | "caller" | "buildingId" | "memberId";

const addPhoto = (company: Company, openid: string, photoId: string, scene: Scene) =>
  company.ask(openid, "request", "addPhoto", { photoId, base64: drawScene(scene).toString("base64") });
