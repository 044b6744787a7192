/** Runs the jobs now and then, and at once when asked; never two runs side by side. */
export class Timer<Done> {
  #handle: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #isRunning = false;

  constructor(private readonly work: () => Promise<Done>) {}

  start(everyMs: number): void {
    this.#handle = setInterval(() => {
      // A run that takes longer than its interval must not pile up others behind it.
      if (!this.#isRunning) void this.run().catch((error: Error) => console.error(error.message));
    }, everyMs);
  }

  /** Waits for the run under way, then runs. */
  run(): Promise<Done> {
    const next = this.#running.then(async () => {
      this.#isRunning = true;
      try {
        return await this.work();
      } finally {
        this.#isRunning = false;
      }
    });
    this.#running = next.catch(() => undefined);
    return next;
  }

  /** Ends when the run under way has. */
  async stop(): Promise<void> {
    clearInterval(this.#handle);
    await this.#running;
  }
}
