import { describe, expect, test } from "vitest";
import { passwordLength } from "../src/account-schema.ts";
import { passwordProblem } from "../src/password-problem.ts";

const owner = { name: "Lucía Gómez Ferrán", email: "lucia.gomez@correo.test" };

describe("a password is refused", () => {
  test.each([
    "lucia.gomez@correo.test",
    "LUCIA GOMEZ 2026",
    "lucia-gomez-1990",
    "Lucía Gómez Ferrán",
    "luciagomezferran99",
    "ferran20262026",
    "zea sport 2026",
    "Z-E-A Sport!",
  ])("that is the owner's name or address or the club's name: %s", async (password) => {
    expect(await passwordProblem(password, owner)).toBe("account.password_personal");
  });

  test.each([
    "1234567890",
    "qwertyuiop",
    "Password123",
    "P A S S W O R D 2 0 2 6",
    "iloveyou2026",
    "Football_2026!",
    "123456789012",
  ])("that is one of the commonest, in any spelling and with any digits after it: %s", async (password) => {
    expect(await passwordProblem(password, owner)).toBe("account.password_common");
  });
});

test.each([
  "correct horse battery",
  "una frase larga y facil",
  "gomez corre por las mañanas",
  "9 lucia 9 del rio",
  "contraseña de mi perra",
])("a password that only contains such a word is accepted: %s", async (password) => {
  expect(await passwordProblem(password, owner)).toBeNull();
});

test("the longest password and one without letters are judged too", async () => {
  expect(await passwordProblem("ﷺ".repeat(passwordLength.max), owner)).toBeNull();
  expect(await passwordProblem("!!!!!!!!!!", owner)).toBeNull();
});
