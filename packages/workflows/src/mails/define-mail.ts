import { findClubFacts } from "@zea/domain/club/queries";
import type { Ctx, System } from "@zea/domain/context";
import { shownTo } from "@zea/format/deleted-person";
import type { ClubContact } from "./mail-layout.tsx";
import type { Audience, MailKind, MailMessages } from "./messages.ts";
import { type Addressee, type Reader, readerOf } from "./reader.ts";
import { type Content, type RenderedMail, renderMail } from "./render-mail.tsx";

type MailDefinition<Kind extends MailKind, Facts> = {
  kind: Kind;
  audience: Audience;
  /** Reads what the mail says about its subject to a recipient; null when there is nothing to say. */
  facts: (ctx: Ctx<System>, subjectId: string, recipientId: string) => Promise<Facts | null>;
  /** Whether the mail still holds; one that does not is skipped. Without it the mail holds for all facts. */
  isCurrent?: (facts: Facts, now: Date) => boolean;
  template: (facts: Facts, reader: Reader<keyof MailMessages["mails"][Kind] & string>) => Content;
  /** Facts for the render test, by what is special about them. */
  samples: Record<string, NoInfer<Facts>>;
};

/** Renders a mail for one recipient, from facts that were read before. */
export type Render = (to: Addressee) => Promise<RenderedMail>;

export type Mail<Kind extends MailKind = MailKind> = {
  kind: Kind;
  audience: Audience;
  /** Reads the facts of a subject; null when the mail no longer holds. */
  prepare: (ctx: Ctx<System>, subjectId: string, recipientId: string) => Promise<Render | null>;
  samples: { name: string; render: (to: Addressee, club?: ClubContact) => Promise<RenderedMail> }[];
};

const noContact: ClubContact = { address: "", phone: "", email: "" };

/** Defines a mail that domain code requests by its kind. */
export function defineMail<Kind extends MailKind, Facts>(definition: MailDefinition<Kind, Facts>): Mail<Kind> {
  const { kind, audience, facts: find, isCurrent = () => true, template, samples } = definition;
  const render = (facts: Facts, to: Addressee, club: ClubContact) => {
    const reader = readerOf<keyof MailMessages["mails"][Kind] & string>(to, `mails.${kind}`);
    return renderMail(template(shownTo(facts, to.locale), reader), audience, reader, club);
  };
  return {
    kind,
    audience,
    async prepare(ctx, subjectId, recipientId) {
      const facts = await find(ctx, subjectId, recipientId);
      if (!facts || !isCurrent(facts, ctx.now)) return null;
      const club = await findClubFacts(ctx);
      return (to) => render(facts, to, club);
    },
    samples: Object.entries(samples).map(([name, facts]) => ({
      name,
      render: (to, club = noContact) => render(facts, to, club),
    })),
  };
}
