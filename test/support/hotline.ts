import { randomUUID } from "node:crypto";
import { workImport } from "../../cloudfunctions/shared/core/hotline/workImport";
import { databaseOver, inTransaction } from "../../cloudfunctions/shared/runtime/database";
import { callAs, runJobs } from "./call";
import type { Person } from "./people";
import type { World } from "./world";

export const hotlineHeading = "工单编号,来电人,联系电话,问题分类,诉求内容,事发地址,紧急程度";

/** Puts a file where an import's belongs; gives the import's id and the file's reference. */
export async function upload(world: World, file: Buffer | string, ending = "csv") {
  const importId = randomUUID();
  const path = `${world.community.communityId}/imports/${importId}.${ending}`;
  return { importId, fileName: `热线.${ending}`, reference: await world.storage.put(path, Buffer.from(file)) };
}

/** Uploads a file, has it worked through and gives what became of it. */
export async function importFile(world: World, file: Buffer | string, by: Person = world.dispatcher, ending = "csv") {
  const started = await upload(world, file, ending);
  await callAs(by, "request", "startImport", started);
  await runJobs();
  await runJobs();
  return callAs(by, "request", "importFaults", { importId: started.importId });
}

/** A file worked through, of which no row was taken; the import's id. */
export const refusedFile = (world: World): Promise<string> =>
  workThrough(world, `${hotlineHeading}\nRX1,张女士,不知道,设施,楼道灯坏了请修理,101号楼,\n`);

/** A batch of results with one row that was taken; its id. */
export async function drawnBatch(world: World): Promise<string> {
  const file = `${hotlineHeading}\nRB${randomUUID().slice(0, 8)},张女士,,设施,楼道灯坏了请修理,101号楼,\n`;
  await workThrough(world, file);
  return (await callAs(world.dispatcher, "request", "drawResults", {})).batch!.batchId;
}

/** Uploads a file and works through the first of it, whatever else waits; the import's id. */
async function workThrough(world: World, file: string): Promise<string> {
  const started = await upload(world, file);
  await callAs(world.dispatcher, "request", "startImport", started);
  const due = { communityId: world.community.communityId, importId: started.importId };
  const database = databaseOver(world.database.connections);
  await inTransaction(database, (tx) => workImport(tx, due, world.storage, world.clock.now()));
  return started.importId;
}

let gbkOf: Map<string, Buffer> | undefined;

/** Text as a desk of the hotline saves it: two bytes a Chinese letter. */
export function gbk(text: string): Buffer {
  gbkOf ??= gbkTable();
  return Buffer.concat([...text].map((letter) => gbkOf!.get(letter) ?? Buffer.from(letter, "latin1")));
}

function gbkTable(): Map<string, Buffer> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const bytes = Buffer.from([lead, trail]);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1) table.set(letter, bytes);
    }
  }
  return table;
}
