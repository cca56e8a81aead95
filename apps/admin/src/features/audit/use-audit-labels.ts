"use client";

import { toLocale } from "@zea/format/locales";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { createAuditLabels } from "./audit-labels.ts";

export function useAuditLabels() {
  return createAuditLabels(useTranslations("audit"), useFormat(), toLocale(useLocale()));
}
