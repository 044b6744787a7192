/** One line the functions wrote. */
export interface LogLine {
  function: string;
  action: string | null;
  actor: string | null;
  outcome: string;
  ms: number;
  undeclared?: true;
  cause?: string;
  done?: number;
}

/** Keeps what the functions log, and fails the test on a line that says something of ours is broken. */
export class TestLog {
  lines: string[] = [];
  /** Everything logged since the file began. */
  readonly all: string[] = [];
  #expectsFaults = false;

  write = (line: string): void => {
    this.lines.push(line);
    this.all.push(line);
  };

  parsed(): LogLine[] {
    return this.lines.map((line) => JSON.parse(line) as LogLine);
  }

  /** This test breaks something on purpose. */
  expectFaults(): void {
    this.#expectsFaults = true;
  }

  /** To be called after each test. */
  settle(): void {
    const faults = this.parsed().filter((line) => line.outcome === "internal" || line.undeclared);
    const expected = this.#expectsFaults;
    this.lines = [];
    this.#expectsFaults = false;
    if (!expected) expect(faults).toEqual([]);
  }
}
