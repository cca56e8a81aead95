import { expect, test } from "vitest";
import { textIn } from "./localized-text.ts";

test("a text that lacks a language is shown in the default one", () => {
  expect(textIn({ es: "Fuerza", en: "Strength" }, "en")).toBe("Strength");
  expect(textIn({ es: "Fuerza" }, "en")).toBe("Fuerza");
});

test("a text left empty in a language stays empty", () => {
  expect(textIn({ es: "Fuerza", en: "" }, "en")).toBe("");
});
