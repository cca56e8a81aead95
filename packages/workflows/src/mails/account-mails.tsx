import { clubName } from "@zea/domain/club";
import { Action, Paragraph } from "./mail-components.tsx";
import type { ClubContact } from "./mail-layout.tsx";
import { type AccountMailKind, messages } from "./messages.ts";
import { type Addressee, readerOf } from "./reader.ts";
import { type RenderedMail, renderMail } from "./render-mail.tsx";

/** `url` carries a token that is never stored. */
export type AccountMailFacts = { url: string; validHours: number };

export const accountMailKinds = Object.keys(messages.es.accountMails) as AccountMailKind[];

/** A mail of the sign-in: one button, how long its link is valid, and what to do if the reader did not ask for it. */
export function renderAccountMail(
  kind: AccountMailKind,
  { url, validHours }: AccountMailFacts,
  to: Addressee,
  club: ClubContact,
): Promise<RenderedMail> {
  const reader = readerOf<"subject" | "title" | "text" | "action" | "ignore">(to, `accountMails.${kind}`);
  const { t, shared } = reader;
  const isInDays = validHours > 48 && validHours % 24 === 0;
  const validity = isInDays
    ? shared("account.validDays", { days: validHours / 24 })
    : shared("account.validHours", { hours: validHours });
  const content = {
    subject: t("subject", { club: clubName }),
    title: t("title"),
    preview: t("text"),
    body: (
      <>
        <Paragraph>{t("text")}</Paragraph>
        <Action href={url}>{t("action")}</Action>
        <Paragraph>{`${validity} ${t("ignore")}`}</Paragraph>
      </>
    ),
  };
  return renderMail(content, "requested", reader, club);
}
