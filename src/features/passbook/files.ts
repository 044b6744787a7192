import Taro from "@tarojs/taro";
import { chooseFile, giveFile } from "@/api/files";
import type { PassbookFile } from "./verifier";

export interface BroughtFile {
  name: string;
  content: PassbookFile;
}

/** Gives a file of the passbook's out of the app. To be called while a press is handled. */
export const giveJson = (name: string, text: string) => giveFile(name, text, "application/json");

/** A file of the person's choice; nothing when they think better of it. Throws when it can't be read. */
export async function takeFile(): Promise<BroughtFile | undefined> {
  const chosen = await chooseFile(["json"]);
  if (!chosen) return undefined;
  const content = "file" in chosen ? new Uint8Array(await chosen.file.arrayBuffer()) : await readText(chosen.path);
  return { name: chosen.name, content };
}

// Taro makes no promise of this one of WeChat's.
const readText = (filePath: string) =>
  new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: "utf8",
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    });
  });
