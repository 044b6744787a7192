import { request } from "node:http";

interface CloudCall {
  name: string;
  data: unknown;
}

interface NavigateOptions {
  url?: string;
  delta?: number;
  success?: (done: { errMsg: string }) => void;
  complete?: (done: { errMsg: string }) => void;
}

/** What one may do with the pages, as WeChat's navigation does. */
export interface Navigation {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta: number): void;
}

/** There is nothing to draw on here: a search for a canvas ends with nothing found. */
const noNodes = {
  select: () => noNodes,
  fields: () => noNodes,
  exec: (found: (nodes: null[]) => void) => found([null]),
};

/** A file that was shared to a chat, and what was in it. */
export interface SharedFile {
  name: string;
  text: string;
}

interface ShareOptions {
  filePath: string;
  fileName: string;
  success?: (done: { errMsg: string }) => void;
}

/** WeChat's folder for an app's own files, and a chat to share them to. */
function filesOf(shared: SharedFile[]) {
  const files = new Map<string, string>();
  return {
    env: { USER_DATA_PATH: "wxfile://usr" },
    getFileSystemManager: () => ({ writeFileSync: (place: string, text: string) => void files.set(place, text) }),
    shareFileMessage: ({ filePath, fileName, success }: ShareOptions) => {
      shared.push({ name: fileName, text: files.get(filePath) ?? "" });
      success?.({ errMsg: "shareFileMessage:ok" });
    },
  };
}

interface UploadOptions {
  cloudPath: string;
  filePath: string;
  success?: (done: { fileID: string; errMsg: string }) => void;
  fail?: (done: { errMsg: string }) => void;
}

/** What a person picks from a chat, and the storage that it goes to. */
function uploadsOf(address: string, openid: string, picked: SharedFile[]) {
  return {
    chooseMessageFile: ({ success, fail }: ChooseOptions) => {
      const one = picked.at(-1);
      if (!one) return fail?.({ errMsg: "chooseMessageFile:fail cancel" });
      const tempFiles = [{ name: one.name, size: Buffer.byteLength(one.text), path: `wxfile://tmp/${one.name}` }];
      success?.({ tempFiles, errMsg: "chooseMessageFile:ok" });
    },
    uploadFile: ({ cloudPath, success, fail }: UploadOptions) => {
      const place = `${address}/local/upload?path=${encodeURIComponent(cloudPath)}`;
      post(place, openid, picked.at(-1)!.text).then(
        (answer) => success?.({ fileID: (answer as { reference: string }).reference, errMsg: "uploadFile:ok" }),
        () => fail?.({ errMsg: "uploadFile:fail" }),
      );
      return { onProgressUpdate: (tell: (done: { progress: number }) => void) => tell({ progress: 50 }) };
    },
  };
}

interface ChooseOptions {
  success?: (done: { tempFiles: { name: string; size: number; path: string }[]; errMsg: string }) => void;
  fail?: (done: { errMsg: string }) => void;
}

/** The parts of `wx` that a test must answer itself; the simulator has the rest. */
export function wxOf(
  host: { address: string },
  openid: string,
  navigation: Navigation,
  shared: SharedFile[] = [],
  picked: SharedFile[] = [],
) {
  const { chooseMessageFile, uploadFile } = uploadsOf(host.address, openid, picked);
  const kept = new Map<string, unknown>();
  const device = {
    platform: "devtools",
    SDKVersion: "3.8.0",
    pixelRatio: 2,
    windowWidth: 375,
    windowHeight: 667,
    screenWidth: 375,
  };
  const done = (options: NavigateOptions, name: string) => {
    options.success?.({ errMsg: `${name}:ok` });
    options.complete?.({ errMsg: `${name}:ok` });
  };
  const leads = (name: "navigateTo" | "redirectTo" | "reLaunch") => (options: NavigateOptions) => {
    navigation[name](options.url ?? "");
    done(options, name);
  };
  return {
    ...filesOf(shared),
    chooseMessageFile,
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => ({ ...device, fontSizeScaleFactor: 1 }),
    getLaunchOptionsSync: () => ({ path: "pages/home/index", query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: "pages/home/index", query: {}, scene: 1001 }),
    getStorageSync: (key: string) => kept.get(key) ?? "",
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    navigateTo: leads("navigateTo"),
    redirectTo: leads("redirectTo"),
    reLaunch: leads("reLaunch"),
    navigateBack: (options: NavigateOptions = {}) => {
      navigation.navigateBack(options.delta ?? 1);
      done(options, "navigateBack");
    },
    createSelectorQuery: () => noNodes,
    cloud: {
      init: () => undefined,
      uploadFile,
      callFunction: async ({ name, data }: CloudCall) => ({
        result: await post(`${host.address}/functions/${name}`, openid, data),
      }),
    },
  };
}

/** Asks the local host as the cloud would be asked, for this OPENID. */
export function post(address: string, openid: string, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json", "x-linli-openid": openid };
  return new Promise((resolve, reject) => {
    const call = request(address, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve(JSON.parse(text)));
    });
    call.on("error", reject);
    call.end(typeof body === "string" ? body : JSON.stringify(body));
  });
}
