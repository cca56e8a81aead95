import { type AccessMailFacts, findAccessMailFacts } from "@zea/domain/athlete/access-mail-facts";
import { findOnboardingMailFacts, type OnboardingMailFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Details, Note, Paragraph, Strong } from "./mail-components.tsx";
import type { Reader } from "./reader.ts";
import type { Content } from "./render-mail.tsx";

const onboardingSample: OnboardingMailFacts = {
  dueAt: new Date("2026-11-30T09:00:00Z"),
  balance: 1,
  isPending: true,
  remindersDone: 0,
  athleteState: "PENDING",
  isLatestRound: true,
};
const accessSample: AccessMailFacts = { athleteState: "ACTIVE", reason: null, refusal: null, balance: 3 };

function profileMail({ dueAt }: OnboardingMailFacts, reader: Reader<"subject" | "title" | "text">): Content {
  const { t, shared, format, links } = reader;
  const text = t("text", { day: format.longDay(dueAt), time: format.time(dueAt) });
  return {
    subject: t("subject", { day: format.day(dueAt) }),
    title: t("title"),
    preview: text,
    body: (
      <>
        <Paragraph>{text}</Paragraph>
        <Details rows={[[shared("labels.deadline"), format.dayTime(dueAt)]]} />
        <Action href={links.profile}>{shared("profile.action")}</Action>
        <Paragraph>{shared("profile.saved")}</Paragraph>
      </>
    ),
  };
}

export const athleteMails = [
  defineMail({
    kind: "profile-asked",
    audience: "account",
    facts: findOnboardingMailFacts,
    isCurrent: ({ isPending }) => isPending,
    template: profileMail,
    samples: { usual: onboardingSample },
  }),
  defineMail({
    kind: "profile-reminder-first",
    audience: "account",
    facts: findOnboardingMailFacts,
    isCurrent: ({ isPending, remindersDone }) => isPending && remindersDone < 2,
    template: profileMail,
    samples: { usual: onboardingSample },
  }),
  defineMail({
    kind: "profile-reminder-second",
    audience: "account",
    facts: findOnboardingMailFacts,
    isCurrent: ({ isPending }) => isPending,
    template: profileMail,
    samples: { usual: onboardingSample },
  }),
  defineMail({
    kind: "athlete-welcome",
    audience: "account",
    facts: findOnboardingMailFacts,
    isCurrent: ({ athleteState }) => athleteState === "ACTIVE",
    template: ({ balance }, { t, links }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          {balance > 0 && (
            <Paragraph>
              <Strong>{t("balance", { count: balance })}</Strong>
            </Paragraph>
          )}
          <Action href={links.coaches}>{t("action")}</Action>
        </>
      ),
    }),
    samples: { usual: onboardingSample, "without credits": { ...onboardingSample, balance: 0 } },
  }),
  defineMail({
    kind: "athlete-deactivated",
    audience: "account",
    facts: findOnboardingMailFacts,
    isCurrent: ({ athleteState, isLatestRound }) => athleteState === "DEACTIVATED" && isLatestRound,
    template: ({ dueAt }, { t, format, links }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("again"),
      body: (
        <>
          <Paragraph>{t("text", { day: format.longDay(dueAt) })}</Paragraph>
          <Paragraph>{t("again")}</Paragraph>
          <Action href={links.home}>{t("action")}</Action>
        </>
      ),
    }),
    samples: { usual: onboardingSample },
  }),
  defineMail({
    kind: "athlete-deactivated-club",
    audience: "account",
    facts: findAccessMailFacts,
    isCurrent: ({ athleteState, reason }) => athleteState === "DEACTIVATED" && reason !== null,
    template: ({ reason, balance }, { t, links }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          {reason && <Note>{t("reason", { reason })}</Note>}
          <Paragraph>{t("kept", { count: balance })}</Paragraph>
          <Paragraph>{t("again")}</Paragraph>
          <Action href={links.home}>{t("action")}</Action>
        </>
      ),
    }),
    samples: {
      usual: { ...accessSample, reason: "Baja <médica>" },
      "without credits": { ...accessSample, reason: "Baja <médica>", balance: 0 },
    },
  }),
  defineMail({
    kind: "reactivation-refused",
    audience: "account",
    facts: findAccessMailFacts,
    isCurrent: ({ athleteState, refusal }) => athleteState === "DEACTIVATED" && refusal !== null,
    template: ({ refusal, balance }, { t, links }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          {refusal && <Note>{t("reason", { reason: refusal })}</Note>}
          <Paragraph>{t("kept", { count: balance })}</Paragraph>
          <Action href={links.home}>{t("action")}</Action>
        </>
      ),
    }),
    samples: { usual: { ...accessSample, athleteState: "DEACTIVATED", refusal: "Queda un pago por hacer" } },
  }),
  defineMail({
    kind: "athlete-reactivated",
    audience: "account",
    facts: findAccessMailFacts,
    isCurrent: ({ athleteState }) => athleteState === "ACTIVE",
    template: ({ balance }, { t, links }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          {balance > 0 && <Note>{t("left", { count: balance })}</Note>}
          <Action href={links.coaches}>{t("action")}</Action>
        </>
      ),
    }),
    samples: { usual: accessSample, "without credits": { ...accessSample, balance: 0 } },
  }),
];
