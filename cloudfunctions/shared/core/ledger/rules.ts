/** Points a visit earns: whole points of the minutes paid, rounded down for each volunteer and order. */
export function pointsFor(paidMinutes: number, pointsPerHour: number): number {
  return Math.floor((paidMinutes * pointsPerHour) / 60);
}
