import { View } from "@tarojs/components";
import { useState } from "react";
import { asCallError, call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useAsked } from "@/api/useAsked";
import { isReportable } from "@/features/report/kinds";
import { ReportSwitch } from "@/features/report/ReportSwitch";
import { KindPart } from "@/features/request/KindPart";
import { MorePart } from "@/features/request/MorePart";
import { Photos } from "@/features/request/Photos";
import { SimilarPart } from "@/features/request/SimilarPart";
import { usePhotos } from "@/features/request/usePhotos";
import { behalfOf, homeOf, missingIn, placeOf, useReport } from "@/features/request/useReport";
import { WherePart } from "@/features/request/WherePart";
import { WordsPart } from "@/features/request/WordsPart";
import { inCommunity } from "@/features/session/inCommunity";
import { useMembership } from "@/features/session/session";
import { goOn } from "@/routes";
import { Button } from "@/ui/Button";
import { Page } from "@/ui/Page";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words as rewards } from "@/words/report";
import { words } from "@/words/newRequest";

const buildingsOf = async (communityId: string) => (await call("member", "buildings", { communityId })).items;

export default inCommunity(function NewRequestPage() {
  const { communityId, address } = useMembership();
  const { report, set, kind, isPublic } = useReport();
  const [asked, setAsked] = useState(false);
  const [forReward, setForReward] = useState(false);
  const mayBeReport = kind !== undefined && isReportable(kind);
  const shots = usePhotos();
  const known = useAsked(() => buildingsOf(communityId), [communityId]).data;
  const buildings = known ?? [];
  const submit = useAction("request", "submit");
  const asReport = forReward && mayBeReport;
  const needsPhoto = asReport && shots.photos.length === 0;
  const lacking = {
    ...missingIn(report, kind, shots.photos),
    ...(needsPhoto && { photos: rewards.photoMissing }),
  };
  const missing = asked ? lacking : {};
  // What is wrong may stand above what one sees.
  const firstMissing = Object.values(missing)[0];
  const where = placeOf(report, buildings, address);

  const send = async () => {
    setAsked(true);
    if (kind === undefined || Object.keys(lacking).length > 0) return;
    // Some are quicker than the list of buildings; "my building" would say nothing to anybody else.
    const all = known ?? (await buildingsOf(communityId).catch((reason) => toast(asCallError(reason).message)));
    if (!all) return;
    const answer = await submit.run({
      ...{ kind, words: report.said, photoIds: shots.photos.map(({ photoId }) => photoId) },
      ...placeOf(report, all, address),
      ...behalfOf(report),
      isUrgent: report.isUrgent,
      isPublic,
      isAnonymous: report.isAnonymous,
      asReport,
    });
    if (!answer) return;
    toast(words.submitted);
    goOn("request", { caseId: answer.case.caseId });
  };

  const foot = (
    <>
      <Refusal error={submit.error} />
      {firstMissing !== undefined && (
        <View id="request-missing" className="field-error foot-error">
          {firstMissing}
        </View>
      )}
      <Button id="request-submit" busy={submit.busy} onPress={() => void send()}>
        {words.submit}
      </Button>
    </>
  );
  return (
    <Page title={words.title} foot={foot}>
      <Photos {...shots} label={words.photos} error={missing.photos} />
      <WordsPart
        said={report.said}
        error={missing.words ?? submit.error?.fields.words}
        onChange={(said) => set({ said })}
      />
      <SimilarPart asked={{ kind, words: report.said, ...where }} isAnonymous={report.isAnonymous} />
      {report.said.trim() !== "" && (
        <KindPart chosen={report.kind} kind={kind} error={missing.kind} onChoose={(chosen) => set({ kind: chosen })} />
      )}
      {mayBeReport && <ReportSwitch on={forReward} onChange={setForReward} />}
      <WherePart report={report} buildings={buildings} home={homeOf(address, buildings)} missing={missing} set={set} />
      <MorePart report={report} kind={kind} isPublic={isPublic} missing={missing} set={set} />
    </Page>
  );
});
