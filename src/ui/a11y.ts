type Attributes = Record<string, string | number | boolean | undefined>;

/** Roles and names for a browser's assistive tools; WeChat's own parts carry theirs. */
export function a11y(role: string, more: Attributes = {}): object {
  return process.env.TARO_ENV === "h5" ? { role, ...more } : {};
}

/** An id where there is one: a browser would write down that it is undefined. */
export const given = ({ id }: { id: string | undefined }): { id?: string } => (id === undefined ? {} : { id });

/** The name of a field for the input element inside Taro's own. */
export function named(label: string): object {
  return process.env.TARO_ENV === "h5" ? { nativeProps: { "aria-label": label } } : {};
}

/** A picture beside its own words: nothing more to say of it. */
export const silent: object = process.env.TARO_ENV === "h5" ? { nativeProps: { alt: "" } } : {};
