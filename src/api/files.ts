import Taro from "@tarojs/taro";

/** A file a person chose: in the browser the file, in WeChat where it lies. */
export type ChosenFile = { name: string; sizeBytes: number } & ({ file: File } | { path: string });

/** How a file's name ends, when it is one of these. */
export function endingOf(name: string, endings: readonly string[]): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return endings.find((one) => one === ending);
}

/** A file of the person's choice whose name ends so; nothing when they think better of it. Throws when WeChat can't show any. */
export const chooseFile = (endings: readonly string[]): Promise<ChosenFile | undefined> =>
  process.env.TARO_ENV === "h5" ? chooseInBrowser(endings) : chooseInWeChat(endings);

async function chooseInBrowser(endings: readonly string[]): Promise<ChosenFile | undefined> {
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

async function chooseInWeChat(endings: readonly string[]): Promise<ChosenFile | undefined> {
  const extension = endings.flatMap((ending) => [ending, `.${ending}`]);
  try {
    // Taro makes no promise of this one of WeChat's.
    const { tempFiles } = await new Promise<Taro.chooseMessageFile.SuccessCallbackResult>((success, fail) => {
      void Taro.chooseMessageFile({ count: 1, type: "file", extension, success, fail });
    });
    const chosen = tempFiles[0];
    return chosen && { name: chosen.name, sizeBytes: chosen.size, path: chosen.path };
  } catch (reason) {
    if (isCancelled(reason)) return undefined;
    throw reason;
  }
}

/** Gives a file out of the app. To be called while a press is handled: WeChat shares a file only then. */
export async function giveFile(
  name: string,
  text: string,
  type: string,
): Promise<"given" | "cancelled" | "impossible"> {
  if (process.env.TARO_ENV === "h5") {
    downloadInBrowser(name, text, type);
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
    return isCancelled(reason) ? "cancelled" : "impossible";
  }
}

function downloadInBrowser(name: string, text: string, type: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const isCancelled = (reason: unknown) => ((reason as { errMsg?: string } | undefined)?.errMsg ?? "").includes("cancel");
