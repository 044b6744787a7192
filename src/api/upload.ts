import Taro from "@tarojs/taro";
import { words } from "@/words/common";
import { CallError } from "./call";
import type { ChosenFile } from "./files";
import { actingCommunity, persona } from "./scope";

/**
 * Puts a file straight into the storage, for it is too large for a call; gives the storage's reference, and says on the way how much of it is
 * there, 0 to 1. Throws CallError.
 */
export async function upload(chosen: ChosenFile, path: string, onShare: (share: number) => void): Promise<string> {
  const where = `${actingCommunity()}/${path}`;
  try {
    if (process.env.TARO_ENV === "h5") return await overHttp(chosen as { file: File }, where, onShare);
    return await overWeChat(chosen as { path: string }, where, onShare);
  } catch {
    throw new CallError("offline", words.offline);
  }
}

/** WeChat gives a task that tells how far it is only where it is called with its callbacks. */
function overWeChat({ path: filePath }: { path: string }, cloudPath: string, onShare: (share: number) => void) {
  return new Promise<string>((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      ...{ cloudPath, filePath },
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    }) as unknown as Taro.UploadTask | undefined;
    task?.onProgressUpdate?.(({ progress }) => onShare(progress / 100));
  });
}

/** Not by fetch, which doesn't tell how far it is. */
function overHttp({ file }: { file: File }, where: string, onShare: (share: number) => void) {
  return new Promise<string>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/local/upload?path=${encodeURIComponent(where)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-linli-openid", persona);
    request.upload.onprogress = ({ loaded }) => onShare(loaded / file.size);
    request.onerror = reject;
    request.onload = () => {
      if (request.status !== 200) return reject(new Error("not kept"));
      resolve((JSON.parse(request.responseText) as { reference: string }).reference);
    };
    request.send(file);
  });
}
