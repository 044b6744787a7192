import { useRef, useState } from "react";
import { asCallError, call } from "@/api/call";
import { newId } from "@/api/requestId";
import { choosePictures, smaller } from "./picture";

export const MOST_PHOTOS = 3;

export interface Photo {
  photoId: string;
  /** The same for every try to send this picture, so that it is stored once. */
  requestId: string;
  path: string;
  state: "sending" | "sent" | "failed" | "refused";
}

/** Pictures sent as they are chosen, so that the last press is quick. */
export function usePhotos() {
  const [photos, setPhotos] = useState<Photo[]>([]);
  const sending = useRef(new Set<string>());

  const mark = (photoId: string, state: Photo["state"]) =>
    setPhotos((all) => all.map((photo) => (photo.photoId === photoId ? { ...photo, state } : photo)));

  const send = async ({ photoId, requestId, path }: Photo) => {
    if (sending.current.has(photoId)) return;
    sending.current.add(photoId);
    mark(photoId, "sending");
    try {
      await call("request", "addPhoto", { photoId, base64: await smaller(path) }, { requestId });
      mark(photoId, "sent");
    } catch (reason) {
      mark(photoId, asCallError(reason).code === "not_a_picture" ? "refused" : "failed");
    }
    sending.current.delete(photoId);
  };

  const add = async () => {
    const paths = (await choosePictures(MOST_PHOTOS - photos.length)).slice(0, MOST_PHOTOS - photos.length);
    const added = paths.map((path): Photo => ({ photoId: newId(), requestId: newId(), path, state: "sending" }));
    setPhotos((all) => [...all, ...added]);
    await Promise.all(added.map(send));
  };

  const remove = (photoId: string) => setPhotos((all) => all.filter((photo) => photo.photoId !== photoId));

  return { photos, add, send, remove };
}
