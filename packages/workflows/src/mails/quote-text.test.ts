import { expect, test } from "vitest";
import { quoteText } from "./quote-text.ts";

test.each(["Laura Méndez", "Estoy <enferma>. Lo siento.", "A las 9:30, 1.5 horas: nada", "J.R. Vega"])(
  "%s stays as it is",
  (text) => {
    expect(quoteText(text)).toBe(text);
  },
);

test("an address is broken where a mail program would recognise it", () => {
  expect(quoteText("https://evil.example/premio Gana")).toBe(
    "https\u200B:\u200B//evil\u200B.\u200Bexample/premio Gana",
  );
  expect(quoteText("www.premio.com")).toBe("www\u200B.\u200Bpremio\u200B.\u200Bcom");
});

test("what is written from right to left is isolated", () => {
  expect(quoteText("محمد")).toBe("\u2068محمد\u2069");
});
