import Taro from "@tarojs/taro";
import type { PassbookFile } from "./verifier";

export interface ChosenFile {
  name: string;
  content: PassbookFile;
}

/** Gives a file out of the app. To be called while a press is handled: WeChat shares a file only then. */
export async function giveFile(name: string, text: string): Promise<"given" | "cancelled" | "impossible"> {
  if (process.env.TARO_ENV === "h5") {
    downloadInBrowser(name, text);
    return "given";
  }
  if (typeof Taro.shareFileMessage !== "function") return "impossible";
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    Taro.getFileSystemManager().writeFileSync(filePath, text, "utf8");
    await new Promise((success, fail) => {
      void Taro.shareFileMessage({ filePath, fileName: name, success, fail });
    });
    return "given";
  } catch (reason) {
    return saidOf(reason).includes("cancel") ? "cancelled" : "impossible";
  }
}

function downloadInBrowser(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file of the person's choice; nothing when they think better of it. Throws when it can't be read. */
export const takeFile = (): Promise<ChosenFile | undefined> =>
  process.env.TARO_ENV === "h5" ? takeInBrowser() : takeInWeChat();

async function takeInBrowser(): Promise<ChosenFile | undefined> {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".json,application/json";
  const file = await new Promise<File | undefined>((resolve) => {
    field.addEventListener("change", () => resolve(field.files?.[0]));
    field.addEventListener("cancel", () => resolve(undefined));
    field.click();
  });
  return file && { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

async function takeInWeChat(): Promise<ChosenFile | undefined> {
  try {
    const { tempFiles } = await chosenInChat();
    const chosen = tempFiles[0];
    return chosen && { name: chosen.name, content: await readText(chosen.path) };
  } catch (reason) {
    if (saidOf(reason).includes("cancel")) return undefined;
    throw reason;
  }
}

// Taro makes no promises of these two of WeChat's.
const chosenInChat = () =>
  new Promise<Taro.chooseMessageFile.SuccessCallbackResult>((success, fail) => {
    void Taro.chooseMessageFile({ count: 1, type: "file", extension: ["json", ".json"], success, fail });
  });

const readText = (filePath: string) =>
  new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: "utf8",
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    });
  });

const saidOf = (reason: unknown) => (reason as { errMsg?: string } | undefined)?.errMsg ?? "";
