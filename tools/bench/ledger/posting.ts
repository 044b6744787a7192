import { against, type Figure } from "../kit/figures";
import { median, rate } from "../kit/measure";
import { atDistance } from "./distance";
import { movementsOf, withClients } from "./clients";
import type { Town } from "./town";

const CONNECTIONS = [1, 8, 32];
const ROUNDS = 6;
const ROUND_MS = 700;
const ONE_WAY_MS = 1.5;

/**
 * Postings a second through our functions beside the bare function, spread over the members and all on one community's fund; then the same with
 * 3 ms there and back. `fund.ofSpread` holds the load on one fund against the spread load, both ours.
 */
export async function posting(url: string, town: Town, say: (doing: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const connections of CONNECTIONS) {
    say(`postings, ${connections} connections`);
    figures.push(...(await posted(url, town, connections, `c${connections}`)));
  }
  await atDistance(url, ONE_WAY_MS, async (distant) => {
    for (const connections of CONNECTIONS) {
      say(`postings, ${connections} connections at 3 ms`);
      figures.push(...(await posted(distant, town, connections, `rtt3.c${connections}`)));
    }
  });
  return figures;
}

function posted(url: string, town: Town, connections: number, suffix: string): Promise<Figure[]> {
  return withClients(url, connections, async (clients) => {
    const { spread, fund } = movementsOf(town);
    const ways = { spread: spread.ours, bareSpread: spread.bare, fund: fund.ours, bareFund: fund.bare };
    const names = Object.keys(ways) as (keyof typeof ways)[];
    const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
      keyof typeof ways,
      number[]
    >;
    for (const name of names) await rate(clients, ROUND_MS, ways[name]);
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each begins a round as often as the others.
      for (let at = 0; at < names.length; at += 1) {
        const name = names[(round + at) % names.length]!;
        measured[name].push(await rate(clients, ROUND_MS, ways[name]));
      }
    }
    const beside = (name: string, one: keyof typeof ways, other: keyof typeof ways) =>
      against(
        `${name}.${suffix}`,
        median(measured[one]),
        median(measured[other]),
        "postings/s",
        median(measured[one].map((value, round) => value / measured[other][round]!)),
      );
    return [
      beside("post.spread", "spread", "bareSpread"),
      beside("post.fund", "fund", "bareFund"),
      beside("fund.ofSpread", "fund", "spread"),
    ];
  });
}
