/** Lets one in at a time, in the order they came. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Waits for one's turn; the answer ends it. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave = () => {};
    this.#last = new Promise((resolve) => (leave = resolve));
    await before;
    return leave;
  }
}
