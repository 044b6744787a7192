/** The time the functions see: it stands until moved. */
export class Clock {
  #now: Date;

  constructor(start: string) {
    this.#now = new Date(start);
  }

  now = (): Date => new Date(this.#now);

  set(instant: string | Date): void {
    this.#now = new Date(instant);
  }

  advance({ hours = 0, minutes = 0, seconds = 0 }: { hours?: number; minutes?: number; seconds?: number }): void {
    this.#now = new Date(this.#now.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** An instant so many hours from now, as a client would write it. */
  in(hours: number): string {
    return new Date(this.#now.getTime() + hours * 3_600_000).toISOString();
  }
}
