"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ZodType } from "zod";
import { fieldMessage } from "./field-message.tsx";

/** Holds what is sent against a schema that is loaded then; `issues` has the sentence for each field that does not pass. */
export function useIssues<Output>(load: () => Promise<ZodType<Output>>) {
  const t = useTranslations("errors");
  const [issues, setIssues] = useState<Record<string, string>>({});
  const isChecking = useRef(false);
  return {
    issues,
    /** What passed, or null, also while another check is under way. Where the schema can't be loaded the API judges alone. */
    async check(input: unknown): Promise<Output | null> {
      if (isChecking.current) return null;
      isChecking.current = true;
      const schema = await load().catch(() => null);
      isChecking.current = false;
      if (!schema) return input as Output;
      const { success, data, error } = schema.safeParse(input);
      const found = error?.issues.toReversed() ?? [];
      setIssues(Object.fromEntries(found.map(({ path, message }) => [String(path[0]), fieldMessage(t, message)])));
      return success ? data : null;
    },
  };
}
