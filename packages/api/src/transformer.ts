import superjson, { type SuperJSONResult } from "superjson";
import { isWithinInputLimits } from "./input-limits.ts";

type Annotation = ["Date" | "undefined"];
type Annotations = Annotation | Record<string, Annotation>;

const maxAnnotations = 10_000;
const maxPathLength = 500;

/**
 * How values that JSON lacks travel between browser and API. Results are superjson; inputs are superjson with dates and
 * undefined only, because everything else that it can describe (references, sets, typed arrays) lets a few bytes cost
 * seconds or gigabytes. An input that isn't such is refused in time linear in its length.
 */
export const transformer = {
  input: {
    serialize(value: unknown): SuperJSONResult {
      const { json, meta } = superjson.serialize(value);
      return meta?.values ? { json, meta: { values: meta.values, v: meta.v } } : { json };
    },
    deserialize(payload: unknown): unknown {
      if (!isRecord(payload, ["json", "meta"])) throw new Error("not an input");
      const { json, meta = {} } = payload;
      if (!isRecord(meta, ["values", "v"])) throw new Error("an input with more than values");
      const { values, v = 1 } = meta;
      if (v !== 1 || !(values === undefined || isAnnotations(values))) throw new Error("an input of other types");
      if (!isWithinInputLimits(json)) throw new Error("an input that cannot be stored");
      return superjson.deserialize({ json: json as SuperJSONResult["json"], meta: { values, v } }, { inPlace: true });
    },
  },
  output: superjson,
};

function isRecord(value: unknown, keys?: string[]): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !keys || Object.keys(value).every((key) => keys.includes(key));
}

function isAnnotations(value: unknown): value is Annotations {
  if (isAnnotation(value)) return true;
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  if (entries.length > maxAnnotations) return false;
  return entries.every(([path, type]) => path.length <= maxPathLength && isAnnotation(type));
}

function isAnnotation(value: unknown): value is Annotation {
  return Array.isArray(value) && value.length === 1 && (value[0] === "Date" || value[0] === "undefined");
}
