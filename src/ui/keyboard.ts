/** In a browser, Enter and Space press what has focus; a phone has no use for it. */
export function pressByKeyboard() {
  if (process.env.TARO_ENV !== "h5") return;
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || target.getAttribute("tabindex") !== "0") return;
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    target.click();
  });
}
