import type { Service } from "@contract/order";
import type { Tx } from "../../transaction";

function services(tx: Tx, communityId: string) {
  return tx
    .selectFrom("services")
    .select(["service_id as serviceId", "code", "name", "summary", "duration_choices as durationChoices"])
    .where("community_id", "=", communityId);
}

export async function listServices(tx: Tx, communityId: string): Promise<Service[]> {
  return (await services(tx, communityId).orderBy("rank").execute()) as Service[];
}

export async function findService(tx: Tx, communityId: string, serviceId: string): Promise<Service | undefined> {
  return (await services(tx, communityId).where("service_id", "=", serviceId).executeTakeFirst()) as
    Service | undefined;
}
