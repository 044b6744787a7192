/** Says how far a long task has come: on one line at a terminal, every tenth elsewhere. */
export function sayProgress(task: string): (done: number, total: number) => void {
  let lastTenth = -1;
  return (done, total) => {
    const percent = total > 0 ? Math.floor((done / total) * 100) : 100;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r· ${task} ${percent}%${done >= total ? "\n" : ""}`);
      return;
    }
    const tenth = Math.floor(percent / 10);
    if (tenth === lastTenth) return;
    lastTenth = tenth;
    console.log(`· ${task} ${percent}%`);
  };
}
