import Taro from "@tarojs/taro";
import type { ChosenFile } from "@/api/upload";

const endings = ["csv", "xlsx", "xls"];

/** How a file's name ends, when it is one the hotline's files have. */
export function endingOf(name: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return endings.find((one) => one === ending);
}

/** A file of the person's choice; nothing when they think better of it. */
export const chooseFile = (): Promise<ChosenFile | undefined> =>
  process.env.TARO_ENV === "h5" ? chooseInBrowser() : chooseInWeChat();

async function chooseInBrowser(): Promise<ChosenFile | undefined> {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = endings.map((ending) => `.${ending}`).join(",");
  const file = await new Promise<File | undefined>((resolve) => {
    field.addEventListener("change", () => resolve(field.files?.[0]));
    field.addEventListener("cancel", () => resolve(undefined));
    field.click();
  });
  return file && { name: file.name, sizeBytes: file.size, file };
}

async function chooseInWeChat(): Promise<ChosenFile | undefined> {
  try {
    // Taro makes no promise of this one of WeChat's.
    const { tempFiles } = await new Promise<Taro.chooseMessageFile.SuccessCallbackResult>((success, fail) => {
      void Taro.chooseMessageFile({ count: 1, type: "file", extension: endings, success, fail });
    });
    const chosen = tempFiles[0];
    return chosen && { name: chosen.name, sizeBytes: chosen.size, path: chosen.path };
  } catch {
    return undefined;
  }
}
