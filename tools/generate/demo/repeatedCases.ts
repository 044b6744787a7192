import { daysAfter, hoursAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { neighbourNamed } from "../neighbours";
import { type CaseStory, turn } from "./caseStory";
import { answeredByGrid } from "./caseWays";

/** The same trouble in one building after another, for the study of common problems. */
const told: readonly [resident: number, daysAgo: number, words: string, answer: string][] = [
  [14, 9, "楼道灯不亮，晚上看不见台阶", "换了声控灯，拍一下手就亮。"],
  [15, 6, "二楼楼道灯不亮，晚上看不见", "灯泡和开关都换了。"],
  [16, 4, "楼道的灯又不亮了，晚上看不见", "线路老化，这个单元的线重新接过。"],
  [17, 2, "楼道灯不亮了，老人晚上看不见", "灯换好了，物业答应每周巡一遍。"],
];

export function repeatedCases(now: Date): CaseStory[] {
  return told.map(([resident, daysAgo, words, answer], index) => {
    const reporter = neighbourNamed(`resident-${resident}`);
    const submittedAt = hoursAfter(daysAfter(startOfDay(now), -daysAgo), 9 + index);
    const answeredAt = hoursAfter(submittedAt, 8);
    return {
      ...{ key: `dark-${index}`, reporter, kind: "facility", words, submittedAt },
      place: `${reporter.building}号楼楼道`,
      turns: [
        ...answeredByGrid(submittedAt, answeredAt, reporter, "facility", ["请电工看线路、换灯", answer, "lamp"]),
        turn(hoursAfter(answeredAt, 2), reporter.openid, "close", {}),
      ],
    };
  });
}
