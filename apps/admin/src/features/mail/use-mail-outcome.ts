"use client";

import { useTranslations } from "next-intl";

/** The codes that the mailer and the mails' function leave behind, each with the sentence that explains it. */
const sentences = {
  no_longer_true: "notNeeded",
  test_address: "testAddress",
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

/** Turns the code of why a mail was skipped or failed into its sentence; an unknown one is named as it is. */
export function useMailOutcome(): (outcome: string | null) => string {
  const t = useTranslations("mail.outcome");
  return (outcome) => {
    if (outcome === null) return t("unknown");
    return Object.hasOwn(sentences, outcome)
      ? t(sentences[outcome as keyof typeof sentences])
      : t("other", { code: outcome });
  };
}
