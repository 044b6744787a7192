/** A clock that can be moved: it goes on from where it was set. */
export class Clock {
  #aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  get isSet(): boolean {
    return this.#aheadMs !== 0;
  }

  /** Null frees it to the real time. */
  set(now: Date | null): void {
    this.#aheadMs = now ? now.getTime() - Date.now() : 0;
  }
}
