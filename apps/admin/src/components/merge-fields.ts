/** Merges the edits made from `base` with what another administrator `stored` meanwhile: fields they changed keep their value. */
export function mergeFields<Values extends object>({
  base,
  edited,
  stored,
}: Record<"base" | "edited" | "stored", Values>) {
  const unchanged = (Object.keys(stored) as (keyof Values)[]).filter(
    (field) => JSON.stringify(stored[field]) === JSON.stringify(base[field]),
  );
  return { ...stored, ...Object.fromEntries(unchanged.map((field) => [field, edited[field]])) } as Values;
}
