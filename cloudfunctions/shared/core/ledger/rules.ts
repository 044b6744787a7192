/** Points a visit earns: whole points of the minutes paid, rounded down for each volunteer and order. */
export function pointsFor(paidMinutes: number, pointsPerHour: number): number {
  return Math.floor((paidMinutes * pointsPerHour) / 60);
}

const MOST_AMOUNT = 2 ** 31 - 1;

/** Whether the ledger can move this much: a whole number above zero and below 2^31. */
export function isAmount(amount: number): boolean {
  return Number.isInteger(amount) && amount > 0 && amount <= MOST_AMOUNT;
}
