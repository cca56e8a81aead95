"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";

/** Holds a form against its schema; `issues` has the sentence for each field that does not pass. */
export function useIssues<Output>(schema: z.ZodType<Output>) {
  const t = useTranslations("errors");
  const [issues, setIssues] = useState<Record<string, string>>({});
  const sentenceOf = (message: string) => {
    const key = message as "invalid";
    return t.has(key) ? t(key) : t("invalid");
  };
  return {
    issues,
    /** What passed, or null. */
    check(input: unknown): Output | null {
      const { success, data, error } = schema.safeParse(input);
      const found = error?.issues ?? [];
      setIssues(Object.fromEntries(found.map(({ path, message }) => [String(path[0]), sentenceOf(message)])));
      return success ? data : null;
    },
  };
}
