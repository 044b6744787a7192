import { fail } from "./faults.js";

/**
 * A stricter reader than JSON.parse: a name twice in one object, on which readers could differ, is a fault, and a number
 * that is not written as a plain integer reads as NaN, which no form accepts.
 */

const MAX_DEPTH = 32;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const INTEGER = /^(?:0|-?[1-9]\d{0,15})$/;
const WORDS = /** @type {const} */ ([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * @param {string} text
 * @returns {unknown} objects have no prototype
 */
export function readJson(text) {
  const reader = new Reader(text);
  const value = reader.value();
  reader.space();
  if (reader.at < text.length) fail("not_json");
  return value;
}

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
    /** @type {(string | number)[]} */
    this.path = [];
  }

  /** @returns {unknown} */
  value() {
    this.space();
    const first = this.text[this.at];
    if (first === "{") return this.object();
    if (first === "[") return this.array();
    if (first === '"') return this.string();
    for (const [word, value] of WORDS) if (first === word[0]) return this.word(word, value);
    return this.number();
  }

  object() {
    const object = Object.create(null);
    this.each("}", () => {
      this.space();
      if (this.text[this.at] !== '"') this.stop();
      const name = this.string();
      this.space();
      this.take(":");
      this.path.push(name);
      if (name in object) fail("repeated_field", { path: this.path });
      object[name] = this.value();
      this.path.pop();
    });
    return object;
  }

  array() {
    /** @type {unknown[]} */
    const array = [];
    this.each("]", () => {
      this.path.push(array.length);
      array.push(this.value());
      this.path.pop();
    });
    return array;
  }

  /**
   * @param {string} close
   * @param {() => void} readOne
   */
  each(close, readOne) {
    if (this.path.length >= MAX_DEPTH) fail("too_deep");
    this.at++;
    this.space();
    if (this.text[this.at] !== close) {
      readOne();
      for (this.space(); this.text[this.at] === ","; this.space()) {
        this.at++;
        readOne();
      }
    }
    this.take(close);
  }

  string() {
    const start = this.at;
    let end = start;
    do {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) fail("cut_short");
    } while (this.isEscaped(end));
    this.at = end + 1;
    const inner = this.text.slice(start + 1, end);
    return /\\|[^ -\uFFFF]/.test(inner) ? unescaped(`"${inner}"`) : inner;
  }

  /** @param {number} quote */
  isEscaped(quote) {
    let slashes = 0;
    while (this.text[quote - 1 - slashes] === "\\") slashes++;
    return slashes % 2 === 1;
  }

  number() {
    NUMBER.lastIndex = this.at;
    const written = NUMBER.exec(this.text)?.[0];
    if (written === undefined) this.stop(["-"]);
    this.at += written.length;
    return INTEGER.test(written) ? Number(written) : NaN;
  }

  /**
   * @param {string} word
   * @param {unknown} value
   */
  word(word, value) {
    if (!this.text.startsWith(word, this.at)) this.stop([word]);
    this.at += word.length;
    return value;
  }

  /** @param {string} sign */
  take(sign) {
    if (this.text[this.at] !== sign) this.stop();
    this.at++;
  }

  space() {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }

  /**
   * The text ends here, or within one of these: cut short. Else it is no JSON.
   * @param {string[]} expected
   * @returns {never}
   */
  stop(expected = []) {
    const rest = this.text.slice(this.at, this.at + 8);
    return fail(rest === "" || expected.some((word) => word.startsWith(rest)) ? "cut_short" : "not_json");
  }
}

/** @param {string} literal */
function unescaped(literal) {
  try {
    return /** @type {string} */ (JSON.parse(literal));
  } catch {
    return fail("not_json");
  }
}
