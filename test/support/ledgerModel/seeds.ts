/** Programs that once found something, and a new one each time; a test's name tells its seed. */
export function seeds(...kept: number[]): number[] {
  return [...kept, Date.now() % 2_147_483_647];
}
