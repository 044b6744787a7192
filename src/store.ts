import { useSyncExternalStore } from "react";

export interface Store<Value> {
  get(): Value;
  set(next: Value): void;
  use(): Value;
}

/** A value that any page may read and that draws its readers anew when set. */
export function createStore<Value>(first: Value): Store<Value> {
  let value = first;
  const readers = new Set<() => void>();
  const get = () => value;
  const subscribe = (reader: () => void) => {
    readers.add(reader);
    return () => void readers.delete(reader);
  };
  return {
    get,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const reader of [...readers]) reader();
    },
    use: () => useSyncExternalStore(subscribe, get, get),
  };
}
