import Taro from "@tarojs/taro";

const LONGEST_SIDE = 1280;
const QUALITY = 0.8;

/** Lets the person take or choose pictures; none when they think better of it. */
export async function choosePictures(count: number): Promise<string[]> {
  try {
    if (process.env.TARO_ENV === "h5") {
      const { tempFilePaths } = await Taro.chooseImage({ count, sizeType: ["compressed"] });
      return tempFilePaths;
    }
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ["image"],
      sizeType: ["compressed"],
      sourceType: ["camera", "album"],
    });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch {
    return [];
  }
}

async function smallerInBrowser(path: string): Promise<string> {
  const picture = new window.Image();
  picture.src = path;
  await picture.decode();
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", QUALITY).replace(/^[^,]*,/, "");
}

async function smallerInWeChat(path: string): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY * 100,
    compressedWidth: LONGEST_SIDE,
  });
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: tempFilePath,
      encoding: "base64",
      success: ({ data }) => resolve(String(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** The picture made small enough to send, as base64. */
export const smaller = (path: string) =>
  process.env.TARO_ENV === "h5" ? smallerInBrowser(path) : smallerInWeChat(path);
