/** A change settles for this long before it counts, so that a page half drawn doesn't. */
const SETTLE_MS = 350;
/** What a phone shows this long after it was touched or opened is its own doing. */
const OWN_DOING_MS = 4_000;

/** Calls back when what a phone shows has changed by what others did. */
export function watchScreen(screen, changed) {
  let ownUntil = Infinity;
  let shown = "";
  let settling;
  let observer;

  const touch = () => (ownUntil = performance.now() + OWN_DOING_MS);
  const look = () => {
    const text = screen.contentDocument?.body?.innerText ?? "";
    if (text === shown) return;
    shown = text;
    if (performance.now() > ownUntil) changed();
  };

  screen.addEventListener("load", () => {
    observer?.disconnect();
    touch();
    const { contentWindow, contentDocument } = screen;
    for (const kind of ["pointerdown", "keydown", "input", "wheel"]) {
      contentWindow.addEventListener(kind, touch, { capture: true, passive: true });
    }
    observer = new MutationObserver(() => {
      clearTimeout(settling);
      settling = setTimeout(look, SETTLE_MS);
    });
    observer.observe(contentDocument.body, { childList: true, subtree: true, characterData: true });
    look();
  });
}
