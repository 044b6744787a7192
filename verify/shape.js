import { fail } from "./faults.js";

/**
 * Shapes of JSON values: each takes a value and the path to it, and gives back the value with what it knows alone, or
 * fails with the path.
 * @template T
 * @typedef {(value: unknown, path: (string | number)[]) => T} Shape
 */

/** @param {RegExp} pattern */
export function text(pattern) {
  return oneThat((value) => typeof value === "string" && pattern.test(value));
}

/** @param {...string} words */
export function word(...words) {
  return oneThat((value) => words.includes(value));
}

/**
 * @param {number} [min]
 * @param {number} [max]
 */
export function whole(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  return oneThat((value) => Number.isSafeInteger(value) && value >= min && value <= max);
}

/** @param {(value: any) => boolean} accepts */
export function oneThat(accepts) {
  /** @type {Shape<any>} */
  return (value, path) => (accepts(value) ? value : fail("form", { path }));
}

/**
 * A courtesy is shown, not proven: one that is odd or missing is left out and makes nothing wrong.
 * @param {(value: any) => boolean} accepts
 */
export function courtesy(accepts) {
  /** @type {Shape<any>} */
  return (value) => (accepts(value) ? value : null);
}

/**
 * @param {Shape<any>} shape
 * @param {{ min?: number, max: number }} bounds
 */
export function list(shape, { min = 0, max }) {
  /** @type {Shape<any[]>} */
  return (value, path) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) fail("form", { path });
    return value.map((item, index) => within(path, index, () => shape(item, path)));
  };
}

/** @param {Record<string, Shape<any>>} shapes */
export function record(shapes) {
  /** @type {Shape<any>} */
  return (value, path) => {
    if (!isObject(value)) fail("form", { path });
    return Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [name, within(path, name, () => shape(value[name], path))]),
    );
  };
}

/** @param {Shape<any>} shape of every value, whatever its name */
export function dictionary(shape) {
  /** @type {Shape<Record<string, any>>} */
  return (value, path) => {
    if (!isObject(value)) fail("form", { path });
    for (const name in value) within(path, name, () => shape(value[name], path));
    return value;
  };
}

/** @param {unknown} value as the reader gives it, without prototype */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function within(path, name, read) {
  path.push(name);
  const value = read();
  path.pop();
  return value;
}
