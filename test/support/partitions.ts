/** Makes every table that has a community hash-partitioned by it, as a distributed database would lay it out. */
export function partitionByCommunity(sql: string): string {
  return sql
    .replace(/ALTER TABLE \w+ SET \(fillfactor = \d+\);/g, "")
    .replace(/CREATE TABLE (\w+) \(\n([\s\S]*?)\n\);/g, (whole, table: string, body: string) => {
      if (!/^\s+community_id uuid/m.test(body)) return whole;
      const parts = [0, 1, 2, 3].map(
        (part) =>
          `CREATE TABLE ${table}_part${part} PARTITION OF ${table} FOR VALUES WITH (MODULUS 4, REMAINDER ${part});`,
      );
      return [`CREATE TABLE ${table} (`, body, `) PARTITION BY HASH (community_id);`, ...parts].join("\n");
    });
}
