const day = document.querySelector("#clock-day");
const time = document.querySelector("#clock-time");
const state = document.querySelector("#clock-state");
const dialog = document.querySelector("#choose-time");
const chosen = document.querySelector("#chosen-time");
const jobs = document.querySelector("#run-jobs");

const HOUR_MS = 3_600_000;
const SHANGHAI_AHEAD_MS = 8 * HOUR_MS;
const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** How far the community's time is ahead of this machine's. */
let aheadMs = 0;

export function startClock() {
  for (const button of document.querySelectorAll("[data-hours]")) {
    button.addEventListener("click", () => setClock(present() + Number(button.dataset.hours) * HOUR_MS));
  }
  document.querySelector("#clock-now").addEventListener("click", () => setClock(null));
  document.querySelector("#clock-choose").addEventListener("click", chooseTime);
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "set" && chosen.value) setClock(Date.parse(`${chosen.value}+08:00`));
  });
  jobs.addEventListener("click", runJobs);
  void follow();
  setInterval(follow, 10_000);
  setInterval(draw, 1_000);
}

const present = () => Date.now() + aheadMs;

/** Moves the time, then does what has come due, as the minute timer would have on the way. */
async function setClock(instantMs) {
  take(await post("/local/clock", { now: instantMs === null ? null : new Date(instantMs).toISOString() }));
  await runJobs();
}

async function runJobs() {
  jobs.disabled = true;
  try {
    await post("/local/jobs", {});
  } finally {
    jobs.disabled = false;
  }
}

function chooseTime() {
  chosen.value = new Date(present() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 16);
  dialog.returnValue = "";
  dialog.showModal();
}

/** Somebody else may have moved it. */
async function follow() {
  take(await (await fetch("/local/clock")).json());
}

function take({ now, set }) {
  aheadMs = Date.parse(now) - Date.now();
  state.hidden = !set;
  draw();
}

function draw() {
  const shanghai = new Date(present() + SHANGHAI_AHEAD_MS);
  day.textContent = `${shanghai.getUTCMonth() + 1}月${shanghai.getUTCDate()}日 周${weekdays[shanghai.getUTCDay()]}`;
  time.textContent = shanghai.toISOString().slice(11, 16);
}

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
}
