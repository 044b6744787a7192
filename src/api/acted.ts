/** Told after each of one's own writes, so that what is on show is fetched anew at once. */
const listeners = new Set<() => void>();

export function onActed(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function acted() {
  for (const listener of [...listeners]) listener();
}

let touchedAt = Date.now();

export const noteTouch = () => {
  touchedAt = Date.now();
};

/** When a finger last touched a page, in milliseconds. */
export const lastTouch = () => touchedAt;
