import { isolateDirection } from "@zea/format/isolate-direction";

type Translate = (key: string, values?: Record<string, unknown>, ...rest: unknown[]) => unknown;
type Translator = Translate & { rich: Translate; markup: Translate };

const isolating = new WeakMap<object, object>();

/** A translator of next-intl that isolates the texts among its values, so that a name never turns the sentence around it. */
export function isolateValues<T extends object>(translator: T): T {
  const found = isolating.get(translator);
  if (found) return found as T;
  const t = translator as unknown as Translator;
  const isolated = Object.assign(withIsolatedValues(t), t, {
    rich: withIsolatedValues(t.rich),
    markup: withIsolatedValues(t.markup),
  });
  isolating.set(translator, isolated);
  return isolated as unknown as T;
}

function withIsolatedValues(translate: Translate): Translate {
  return (key, values, ...rest) => {
    if (!values) return translate(key, values, ...rest);
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? isolateDirection(value) : value,
    ]);
    return translate(key, Object.fromEntries(isolated), ...rest);
  };
}
