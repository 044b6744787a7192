import { startClock } from "./clock.js";
import { addPhones, fitPhones } from "./phones.js";

const notice = document.querySelector("#notice");

async function start() {
  startClock();
  const { personas } = await (await fetch("/local/personas")).json();
  const app = await fetch("/app/", { method: "HEAD" });
  if (!app.ok) return tell("手机上的应用还没有准备好，请停下后用 npm start 重新打开。");
  if (personas.length === 0) return tell("社区里还没有人。停下后用 npm start 打开，就会载入演示社区。");
  addPhones(document.querySelector("#phones"), personas);
  fitPhones();
  window.addEventListener("resize", fitPhones);
}

function tell(sentence) {
  notice.textContent = sentence;
  notice.hidden = false;
}

start().catch(() => tell("没有连上本机服务，请看一下终端，再刷新这一页。"));
