/// <reference types="@tarojs/taro" />

declare module "*.png" {
  const address: string;
  export default address;
}
declare module "*.scss";

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: "weapp" | "h5";
    /** The cloud environment of the mini-program; the default one when absent. */
    TARO_APP_CLOUD_ENV?: string;
  }
}
