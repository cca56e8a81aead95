import type { Event, EventValue, Listener } from "../store/state.ts";
import { compile } from "./expression.ts";

type NewListener = Pick<Listener, "eventName" | "wake"> & {
  expression?: string;
  own: EventValue;
  isOpen: () => boolean;
};

/** An index of who waits for which event, by the equality in the expression, so that matching an event does not test every listener. */
export type Listeners = {
  add: (listener: NewListener) => Listener;
  remove: (listener: Listener) => void;
  has: (eventName: string) => boolean;
  /** The listeners that match an event, oldest first. */
  matching: (event: Event) => Listener[];
};

type Path = { parts: string[]; byValue: Map<string, Set<Listener>> };
type ByName = { paths: Map<string, Path>; others: Set<Listener>; size: number };

/** An empty index. `now` is the value of `now()` in expressions. */
export function createListeners(now: () => number): Listeners {
  const names = new Map<string, ByName>();
  let order = 0;

  function add({ eventName, expression: source, own, isOpen, wake }: NewListener): Listener {
    const expression = source === undefined ? undefined : compile(source);
    const matches = (event: Event) =>
      isOpen() && (expression?.test({ event: own, async: event.value, now: now() }) ?? true);
    const indexKey = expression?.indexKey({ event: own, now: now() });
    const valueKey = indexKey && keyOf(indexKey.value);
    const path = valueKey === undefined ? undefined : indexKey?.path.join("\0");
    const listener: Listener = { order: order++, eventName, path, valueKey, isRemoved: false, matches, wake };
    const name = names.get(eventName) ?? { paths: new Map(), others: new Set(), size: 0 };
    names.set(eventName, name);
    name.size += 1;
    if (path === undefined || valueKey === undefined || !indexKey) name.others.add(listener);
    else
      within(
        within(name.paths, path, () => ({ parts: indexKey.path, byValue: new Map() })).byValue,
        valueKey,
        () => new Set<Listener>(),
      ).add(listener);
    return listener;
  }

  function remove(listener: Listener): void {
    const name = names.get(listener.eventName);
    if (!name || listener.isRemoved) return;
    listener.isRemoved = true;
    name.size -= 1;
    if (name.size === 0) names.delete(listener.eventName);
    if (listener.path === undefined || listener.valueKey === undefined) {
      name.others.delete(listener);
      return;
    }
    const path = name.paths.get(listener.path);
    const values = path?.byValue.get(listener.valueKey);
    values?.delete(listener);
    if (values?.size === 0) path?.byValue.delete(listener.valueKey);
    if (path?.byValue.size === 0) name.paths.delete(listener.path);
  }

  function matching(event: Event): Listener[] {
    const name = names.get(event.name);
    if (!name) return [];
    const found = [...name.others];
    for (const { parts, byValue } of name.paths.values()) {
      const key = keyOf(parts.reduce(member, event.value));
      if (key !== undefined) found.push(...(byValue.get(key) ?? []));
    }
    return found.filter((listener) => listener.matches(event)).sort((a, b) => a.order - b.order);
  }

  return { add, remove, matching, has: (eventName) => names.has(eventName) };
}

function keyOf(value: unknown): string | undefined {
  if (typeof value === "string") return `s${value}`;
  if (typeof value === "number" || typeof value === "bigint") return `n${Number(value)}`;
  return typeof value === "boolean" ? `b${value}` : undefined;
}

function member(container: unknown, key: string): unknown {
  const isMap = typeof container === "object" && container !== null && Object.hasOwn(container, key);
  return isMap ? (container as Record<string, unknown>)[key] : undefined;
}

function within<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value !== undefined) return value;
  value = make();
  map.set(key, value);
  return value;
}
