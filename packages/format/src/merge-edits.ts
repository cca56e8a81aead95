type Versions<Values> = {
  /** What the page had read. */
  base: Values;
  edited: Values;
  /** What somebody else stored meanwhile. */
  stored: Values;
};

/** A field to which somebody else gave another value, by its path. */
export type OtherEdit = { path: string; value: unknown };

/**
 * Merges edits with what somebody else stored meanwhile, field by field. A field that one side changed is as that side
 * left it; of a list, what either side added or removed. Where both wrote something different, the edit stays, and
 * `others` has the stored value.
 */
export function mergeEdits<Values>(versions: Versions<Values>): { merged: Values; others: OtherEdit[] } {
  const others: OtherEdit[] = [];
  const merged = merge(versions, [], others) as Values;
  return { merged, others };
}

function merge({ base, edited, stored }: Versions<unknown>, path: string[], others: OtherEdit[]): unknown {
  if ([base, edited, stored].some(isGroup)) {
    const [one, two, three] = [groupOf(base), groupOf(edited), groupOf(stored)];
    const fields = [...new Set([one, two, three].flatMap(Object.keys))];
    return Object.fromEntries(
      fields.map((field) => {
        const versions = { base: one[field], edited: two[field], stored: three[field] };
        return [field, merge(versions, [...path, field], others)];
      }),
    );
  }
  if (Array.isArray(base) && Array.isArray(edited) && Array.isArray(stored)) {
    const added = edited.filter((item) => !base.includes(item) && !stored.includes(item));
    return [...stored.filter((item) => edited.includes(item) || !base.includes(item)), ...added];
  }
  if (isSame(edited, base)) return stored;
  if (!isSame(stored, base) && !isSame(stored, edited)) others.push({ path: path.join("."), value: stored });
  return edited;
}

const isGroup = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const groupOf = (value: unknown) => (isGroup(value) ? (value as Record<string, unknown>) : {});

/** Whether a field holds the same; nothing and blank text are the same. */
const isSame = (one: unknown, other: unknown) => String(one ?? "").trim() === String(other ?? "").trim();
