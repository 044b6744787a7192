import type { request as contract } from "@contract/request";
import { readPicture } from "../shared/core/request/picture";
import { insertPhoto } from "../shared/core/request/store/photos";
import type { PreparedHandler } from "../shared/runtime/handler";

interface StoredPicture {
  reference: string;
  sizeBytes: number;
}

/** The picture goes to the storage before the transaction opens, under a path of its id, so that a retry replaces it. */
export const addPhoto: PreparedHandler<typeof contract.addPhoto, StoredPicture> = {
  async prepare({ actor, input, storage }) {
    const { bytes, ending } = readPicture(input.base64);
    const path = `${actor.communityId}/${actor.memberId}/${input.photoId}.${ending}`;
    return { reference: await (await storage()).put(path, bytes), sizeBytes: bytes.length };
  },
  async run({ tx, actor, input, now }, stored) {
    const { communityId, memberId: ownerId } = actor;
    await insertPhoto(tx, { communityId, ownerId, photoId: input.photoId, ...stored }, now);
    return { photoId: input.photoId };
  },
};
