import { packageSizes } from "../../build/packages";
import { alone, type Figure } from "../kit/figures";

const KILOBYTE = 1024;

/** Sizes of the mini-program's packages, built afresh when they are stale. */
export async function packages(): Promise<Figure[]> {
  const { buildAppIfStale } = await import("../../build/taro.mjs");
  await buildAppIfStale("weapp");
  return packageSizes().map(({ name, bytes }) => alone(`weapp package · ${name}`, bytes / KILOBYTE, "KB"));
}
