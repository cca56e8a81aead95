import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, personName, prose, reason, search } from "./text-schema.ts";

const messages = { required: "required", tooLong: "too long" };
const schemas = { line: line(120, messages), name: personName(messages), prose: prose(120, messages) };
const every = Object.entries(schemas);

const refusal = (schema: (typeof schemas)["line"], text: unknown) => schema.safeParse(text).error?.issues[0]?.message;

describe("a text", () => {
  test.each([
    ["a right-to-left override", "Ana\u202Eanid"],
    ["an isolate", "Ana\u2068"],
    ["a direction mark", "Ana\u200F"],
    ["a zero-width space", "An\u200Ba"],
    ["only a Hangul filler", "\u3164"],
    ["only a blank Braille pattern", "\u2800"],
    ["a byte order mark inside", "An\uFEFFa"],
    ["a soft hyphen", "Ana\u00ADbel"],
    ["a joiner between spaces", "Ana \u200D Rubio"],
    ["a variation selector alone", "\uFE0F"],
    ["a tag character", "Ana\u{E0041}"],
    ["a line separator", "Ana\u2028Rubio"],
    ["a private character", "Ana\uE000"],
    ["a bell", "Ana\u0007"],
    ["a NUL", "Ana\u0000"],
  ])("with %s is refused", (_, text) => {
    for (const [kind, schema] of every) expect(refusal(schema, text), kind).toBe("text.invalid");
  });

  test.each([
    "می\u200Cخواهم",
    "क्\u200Dष",
    "👩‍🦰 entrena",
    "❤️ 1️⃣",
    "محمد الأمين",
    "Núñez Íñigo",
    "O’Brien-Smith",
    "李小龍",
  ])("such as %s is kept as it is", (text) => {
    for (const [kind, schema] of every) expect(schema.parse(text), kind).toBe(text);
  });

  test("is trimmed and stored in normal form C", () => {
    for (const [, schema] of every) expect(schema.parse("  Nun\u0303ez\u00A0 ")).toBe("Núñez".replace("ú", "u"));
    expect(search.parse(" Nun\u0303ez")).toBe("Nuñez");
  });

  test("has line breaks only where it is prose", () => {
    expect(schemas.prose.parse("uno\r\ndos\n\ttres")).toBe("uno\r\ndos\n\ttres");
    for (const text of ["uno\ndos", "uno\tdos", "uno\rdos"]) expect(refusal(schemas.line, text)).toBe("text.invalid");
  });

  test("that is missing or too long says so", () => {
    for (const [, schema] of every) {
      expect(refusal(schema, undefined)).toBe("required");
      expect(refusal(schema, "a".repeat(121))).toBe("too long");
    }
    expect(reason.safeParse("no").error?.issues[0]?.message).toBe("reason.too_short");
  });

  test("is parsed to what parses to itself, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        for (const [, schema] of every) {
          const parsed = schema.safeParse(text);
          if (parsed.success) expect(schema.parse(parsed.data)).toBe(parsed.data);
        }
      }),
    );
  });
});

test.each(["https://evil.example/premio Gana", "Gana www.premio", "Premio en premio.com", "ftp://x", "ana.gana.es"])(
  "%s is no name",
  (text) => {
    expect(refusal(schemas.name, text)).toBe("text.link_in_name");
    expect(schemas.line.parse(text)).toBe(text);
  },
);

test.each(["J.R.R. Tolkien", "Mª.Carmen Gil", "M. Carmen", "St. John", "Dr.Vega", "Ana (Anita) Ruiz"])(
  "%s is a name",
  (text) => {
    expect(schemas.name.parse(text)).toBe(text);
  },
);
