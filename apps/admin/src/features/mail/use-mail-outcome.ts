"use client";

import { useTranslations } from "@zea/shell/use-translations";

/** The message key for each code that the mailer or `mail-delivery` records. */
const sentences = {
  no_longer_true: "notNeeded",
  test_address: "testAddress",
  recipient_deleted: "recipientDeleted",
  validation_error: "invalid",
  missing_required_field: "invalid",
  invalid_parameter: "invalid",
  invalid_from_address: "sender",
  security_error: "sender",
  invalid_access: "key",
  missing_api_key: "key",
  invalid_api_key: "key",
  restricted_api_key: "key",
  daily_quota_exceeded: "quota",
  monthly_quota_exceeded: "quota",
  rate_limit_exceeded: "tooFast",
  application_error: "service",
  internal_server_error: "service",
  not_delivered: "unreachable",
} as const;

/** Explains why a mail was skipped or failed; an unknown code is shown as it is. */
export function useMailOutcome(): (outcome: string | null) => string {
  const t = useTranslations("mail.outcome");
  return (outcome) => {
    if (outcome === null) return t("unknown");
    return Object.hasOwn(sentences, outcome)
      ? t(sentences[outcome as keyof typeof sentences])
      : t("other", { code: outcome });
  };
}
