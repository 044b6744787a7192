import { watchScreen } from "./glow.js";

/** Who stands where, left to right. */
const places = ["居民", "志愿者", "支行", "商户"];

const frame = { width: 391, height: 736, gap: 20, caption: 44, padding: 24 };
const leastScale = 0.62;

const template = document.querySelector("#phone");

/** Four phones, each the first persona of its place or whom this tab last chose. */
export function addPhones(stage, personas) {
  places.forEach((place, index) => {
    const first = personas.find(({ role }) => role === place) ?? personas[index % personas.length];
    stage.append(makePhone(place, personas, remembered(place, personas) ?? first));
  });
}

function makePhone(place, personas, persona) {
  const phone = template.content.cloneNode(true).firstElementChild;
  const screen = phone.querySelector("iframe");
  const select = phone.querySelector("select");
  select.append(...groupsOf(personas));

  const show = (shown) => {
    select.value = shown.openid;
    phone.dataset.persona = shown.openid;
    phone.querySelector(".role").textContent = shown.role;
    screen.title = `${shown.role}${shown.name}的手机`;
    window.sessionStorage.setItem(keyOf(place), shown.openid);
  };
  const open = (opened) => {
    show(opened);
    // Through the window, so that the page before does not stay behind in the history.
    const address = `/app/?persona=${encodeURIComponent(opened.openid)}#${opened.startPage}`;
    if (screen.contentWindow) screen.contentWindow.location.replace(address);
    else screen.src = address;
  };

  select.addEventListener("change", () => open(find(personas, select.value)));
  // The app can change persona by itself; the name under the phone follows.
  screen.addEventListener("load", () => {
    const inside = new window.URLSearchParams(screen.contentWindow.location.search).get("persona");
    const shown = inside && find(personas, inside);
    if (shown) show(shown);
  });
  watchScreen(screen, () => glow(phone));
  open(persona);
  return phone;
}

/** The people to choose from, by role. */
function groupsOf(personas) {
  return [...new Set(personas.map(({ role }) => role))].map((label) => {
    const group = Object.assign(document.createElement("optgroup"), { label });
    group.append(
      ...personas.filter(({ role }) => role === label).map(({ name, openid }) => new window.Option(name, openid)),
    );
    return group;
  });
}

const keyOf = (place) => `linli-stage:${place}`;
const find = (personas, openid) => personas.find((persona) => persona.openid === openid);
const remembered = (place, personas) => find(personas, window.sessionStorage.getItem(keyOf(place)));

function glow(phone) {
  phone.classList.remove("glows");
  // Reading the layout lets the same animation begin again.
  void phone.offsetWidth;
  phone.classList.add("glows");
  clearTimeout(phone.glowTimer);
  phone.glowTimer = setTimeout(() => phone.classList.remove("glows"), 1800);
}

/** As large as four in a row allow; a narrow window has them in two rows, or one under another. */
export function fitPhones() {
  const phones = document.querySelector("#phones");
  const { clientWidth: width, clientHeight } = document.documentElement;
  const height = clientHeight - phones.offsetTop;
  const inHeight = (height - frame.padding - frame.caption) / frame.height;
  const scaleFor = (columns) => (width - frame.padding - (columns - 1) * frame.gap) / (columns * frame.width);
  const columns = [4, 2, 1].find((count) => scaleFor(count) >= leastScale) ?? 1;
  const scale = Math.min(1, scaleFor(columns), columns === 4 ? Math.max(inHeight, leastScale) : 1);
  phones.style.setProperty("--scale", scale.toFixed(4));
}
