import { describe, expect, test } from "vitest";
import { mergeEdits } from "./merge-edits.ts";

const base = { hours: "24", days: "60", name: { es: "Pista", en: "Track" }, isActive: true, ids: ["a", "b", "c"] };

describe("edits beside somebody else's", () => {
  test("are kept where the other one changed nothing, and theirs where one changed nothing oneself", () => {
    const edited = { ...base, hours: "12", name: { ...base.name, en: "Oval" } };
    const stored = { ...base, days: "30", name: { ...base.name, es: "Recta" } };
    expect(mergeEdits({ base, edited, stored })).toEqual({
      merged: { ...base, hours: "12", days: "30", name: { es: "Recta", en: "Oval" } },
      others: [],
    });
  });

  test("stay where both wrote something different, which is named with its value; the same on both sides is not", () => {
    const edited = { ...base, hours: "12", days: "45", name: { es: "Recta", en: "Oval" } };
    const stored = { ...base, hours: "36", days: "45", name: { es: "", en: "Oval" } };
    expect(mergeEdits({ base, edited, stored })).toEqual({
      merged: edited,
      others: [
        { path: "hours", value: "36" },
        { path: "name.es", value: "" },
      ],
    });
  });

  test("of a list add and remove what either side added and removed, in any order", () => {
    const edited = { ...base, ids: ["d", "c", "b"] };
    const stored = { ...base, ids: ["e", "a", "b"] };
    const { merged, others } = mergeEdits({ base, edited, stored });
    expect(merged.ids.toSorted()).toEqual(["b", "d", "e"]);
    expect(others).toEqual([]);
  });

  test("of a text in a language that is missing elsewhere are found", () => {
    type Text = { es: string; en?: string };
    const [blank, mine, theirs]: Text[] = [{ es: "" }, { es: "", en: "Gate 3" }, { es: "", en: "Gate 4" }];
    const texts = { base: blank!, edited: mine!, stored: theirs! };
    expect(mergeEdits(texts)).toEqual({ merged: mine, others: [{ path: "en", value: "Gate 4" }] });
  });

  test("with spaces around them are no other edit", () => {
    const edited = { ...base, hours: " 24 " };
    expect(mergeEdits({ base, edited, stored: { ...base, hours: "36" } }).merged.hours).toBe("36");
  });
});
