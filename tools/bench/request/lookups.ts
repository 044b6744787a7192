import { casesAround } from "../../../cloudfunctions/shared/core/likeness/store/near";
import { cellOf, cellsAround } from "../../../cloudfunctions/shared/core/request/place";
import { databaseOver } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { against, type Figure } from "../kit/figures";
import { alternate, median, quantile, timed } from "../kit/measure";
import { ask, type RequestTown } from "./town";

/** A look for the same thing while one types, beside the read of the same rows along the index and nothing else. */
export async function lookups(
  connections: Connections,
  town: RequestTown,
  looks: number,
  size: string,
): Promise<Figure[]> {
  const { world, buildings } = town;
  const database = databaseOver(connections);
  let turn = 0;
  const look = (by: typeof world.dispatcher) => () => {
    const { buildingId } = buildings[(turn += 1) % buildings.length]!;
    const input = { kind: "facility", words: "三单元楼道灯不亮", place: "三单元", buildingId };
    return timed(() => ask(world, by, "request.similar", input));
  };
  const floor = (publicOnly: boolean) => () => {
    const at = (turn += 1) % buildings.length;
    const point = { latitude: 32.65 + (at % 8) * 0.001, longitude: 110.78 + Math.floor(at / 8) * 0.001 };
    const around = { ...buildings[at]!, cells: cellsAround(cellOf(point)), publicOnly };
    return timed(() => casesAround(database, world.communityId, around));
  };
  const figures: Figure[] = [];
  for (const [who, by, publicOnly] of [
    ["resident", world.residents[2]!, true],
    ["staff", world.dispatcher, false],
  ] as const) {
    const { subject, floor: bare } = await alternate(looks, look(by), floor(publicOnly));
    figures.push(against(`similar · ${who} · median.${size}`, median(subject), median(bare), "ms"));
    figures.push(against(`similar · ${who} · p95.${size}`, quantile(subject, 0.95), quantile(bare, 0.95), "ms"));
  }
  return figures;
}

/** A handler's page by the clock, beside the bare read of as many keys. */
export async function queuePage(
  connections: Connections,
  town: RequestTown,
  looks: number,
  size: string,
): Promise<Figure> {
  const { world, gridWorker, holderId } = town;
  const client = await connections.connect();
  const bare = `SELECT case_id FROM cases WHERE community_id = $1 AND holder_id = $2 AND state IN ('assigned', 'verified', 'handling')
    ORDER BY coalesce(due_at, timestamptz '9999-01-01 00:00:00+00'), case_id LIMIT 21`;
  try {
    const { subject, floor } = await alternate(
      looks,
      () => timed(() => ask(world, gridWorker, "request.queue", { which: "mine" })),
      () => timed(() => client.query({ name: "floor_queue", text: bare, values: [world.communityId, holderId] })),
    );
    return against(`queue · a page · median.${size}`, median(subject), median(floor), "ms");
  } finally {
    client.release();
  }
}
