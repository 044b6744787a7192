import type { CaseKind } from "@contract/request/life";
import advice from "./advice.png";
import daily from "./daily.png";
import dispute from "./dispute.png";
import environment from "./environment.png";
import errand from "./errand.png";
import facility from "./facility.png";
import hazard from "./hazard.png";

export const drawings: Record<CaseKind, string> = { daily, facility, environment, hazard, dispute, advice, errand };
