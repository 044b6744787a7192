import Taro from "@tarojs/taro";
import { words } from "@/words/common";
import { CallError } from "./call";
import { actingCommunity, persona } from "./scope";

/** A file a person chose: in the browser the file, in WeChat where it lies. */
export type ChosenFile = { name: string; sizeBytes: number } & ({ file: File } | { path: string });

/** Puts a file straight into the storage, for it is too large for a call; gives the storage's reference. Throws CallError. */
export async function upload(chosen: ChosenFile, path: string): Promise<string> {
  const where = `${actingCommunity()}/${path}`;
  try {
    if (process.env.TARO_ENV === "h5") return await overHttp(chosen as { file: File }, where);
    const { fileID } = await Taro.cloud.uploadFile({
      cloudPath: where,
      filePath: (chosen as { path: string }).path,
    });
    return fileID;
  } catch {
    throw new CallError("offline", words.offline);
  }
}

async function overHttp({ file }: { file: File }, where: string): Promise<string> {
  const response = await fetch(`/local/upload?path=${encodeURIComponent(where)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-linli-openid": persona },
    body: file,
  });
  const answer = (await response.json()) as { reference?: string };
  if (!answer.reference) throw new Error("not kept");
  return answer.reference;
}
