import { render } from "@react-email/render";
import type { ReactNode } from "react";
import { type ClubContact, MailLayout } from "./mail-layout.tsx";
import type { Audience } from "./messages.ts";
import type { Addressee } from "./reader.ts";

/** What a template makes of its facts. `preview` is what a list of mails shows after the subject. */
export type Content = { subject: string; title: string; preview: string; body: ReactNode };

export type RenderedMail = { subject: string; html: string; text: string };

/** A mail as HTML and as plain text. */
export async function renderMail(
  content: Content,
  audience: Audience,
  to: Addressee,
  club: ClubContact,
): Promise<RenderedMail> {
  const { subject, title, preview, body } = content;
  const mail = (
    <MailLayout locale={to.locale} name={to.name} title={title} preview={preview} audience={audience} club={club}>
      {body}
    </MailLayout>
  );
  const [html, text] = await Promise.all([render(mail), render(mail, { plainText: true })]);
  return { subject, html, text };
}
