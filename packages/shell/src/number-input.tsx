"use client";

import type { NumberKind } from "@zea/format/numbers";
import type { NumberProblem } from "@zea/format/typed-number";
import { type ChangeEvent, type ComponentProps, useState } from "react";
import { useFormat } from "./use-format.tsx";
import { useTranslations } from "./use-translations.tsx";

type NumberInputOptions = {
  kind: NumberKind;
  /** May be negative: phones show a keyboard with a minus. */
  isSigned?: boolean | undefined;
  /** As typed. */
  text: string;
  onText: (text: string) => void;
  onBlur?: (() => void) | undefined;
  /** The form's error of the field. */
  error: string | undefined;
};

type NumberInput = {
  input: Pick<ComponentProps<"input">, "type" | "inputMode" | "autoComplete" | "value" | "onChange" | "onBlur">;
  /** What is wrong with the text, else the form's error. */
  error: string | undefined;
};

/** A text input for a number in the page's language. Leaving it shows how the text was read, or why it can't be. */
export function useNumberInput({ kind, isSigned, text, onText, onBlur, error }: NumberInputOptions): NumberInput {
  const { readTyped, inputTyped } = useFormat();
  const explain = useProblemText(kind);
  const [isLeft, setLeft] = useState(false);
  const { units, problem } = readTyped(text, kind);
  const unread = problem && (isLeft || error) ? explain(problem, text) : undefined;
  return {
    input: {
      type: "text",
      inputMode: isSigned ? "text" : kind === "whole" ? "numeric" : "decimal",
      autoComplete: "off",
      value: text,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => onText(target.value),
      onBlur: () => {
        setLeft(true);
        if (typeof units === "number" && text !== inputTyped(units, kind)) onText(inputTyped(units, kind));
        onBlur?.();
      },
    },
    error: unread ?? error,
  };
}

function useProblemText(kind: NumberKind): (problem: NumberProblem, text: string) => string {
  const t = useTranslations("errors.number");
  const { either, inputTyped } = useFormat();
  return ({ kind: problem, decimals, choices }, text) => {
    if (problem === "unknown") return t("unknown", { example: inputTyped(kind === "whole" ? 12 : 1250, kind) });
    if (problem === "large") return t("large");
    if (problem === "meant") return t("meant", { choices: either(choices) });
    const values = { text: text.trim(), choices: either(choices) };
    return kind === "whole" ? t("whole", values) : t("decimals", { ...values, count: decimals });
  };
}
