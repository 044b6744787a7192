import type { request as contract } from "@contract/request";
import { createHash } from "node:crypto";
import { likenessesOf } from "../shared/core/report/likeness";
import { readPicture } from "../shared/core/request/picture";
import { insertPhoto } from "../shared/core/request/store/photos";
import type { PreparedHandler } from "../shared/runtime/handler";

interface StoredPicture {
  reference: string;
  sizeBytes: number;
  likenesses: bigint[];
}

/**
 * The picture goes to the storage before the transaction opens, under a path of its id and content: a retry stores it
 * once, and nobody can put another in the place of one that a case already shows.
 */
export const addPhoto: PreparedHandler<typeof contract.addPhoto, StoredPicture> = {
  async prepare({ actor, input, storage }) {
    const { bytes, ending } = readPicture(input.base64);
    // The path is part of what others see of a picture: it says nothing of whose it is.
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const path = `${actor.communityId}/photos/${input.photoId}-${digest}.${ending}`;
    const reference = await (await storage()).put(path, bytes);
    return { reference, sizeBytes: bytes.length, likenesses: likenessesOf(bytes, ending) };
  },
  async run({ tx, actor, input, now }, stored) {
    const { communityId, memberId: ownerId } = actor;
    await insertPhoto(tx, { communityId, ownerId, photoId: input.photoId, ...stored }, now);
    return { photoId: input.photoId };
  },
};
