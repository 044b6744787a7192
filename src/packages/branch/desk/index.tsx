import { inCommunity } from "@/features/session/inCommunity";
import { Page } from "@/ui/Page";
import { words } from "@/words/common";

export default inCommunity(function ComingPage() {
  return <Page title={words.appName} />;
});
