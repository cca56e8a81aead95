import { Body, Container, Head, Heading, Hr, Html, Link, Preview, Text } from "@react-email/components";
import { clubName, clubTimeZone } from "@zea/domain/club";
import type { ClubFacts } from "@zea/domain/club/schema";
import { shownEmail } from "@zea/format/email-address";
import type { Locale } from "@zea/format/locales";
import { directionsUrl, phoneUrl } from "@zea/format/place";
import { zoneCity } from "@zea/format/time-zone";
import type { ReactNode } from "react";
import { colors, fonts, text } from "./mail-theme.ts";
import type { Audience } from "./messages.ts";
import { translate } from "./translate.ts";

/** How the club is found and reached; blank where it doesn't say. */
export type ClubContact = Pick<ClubFacts, "address" | "phone" | "email">;

type MailLayoutProps = {
  locale: Locale;
  preview: string;
  title: string;
  /** The recipient's full name. */
  name: string;
  audience: Audience;
  club: ClubContact;
  children: ReactNode;
};

/** Every mail: the club's mark, the title, a greeting, the content, and at the foot the club's contact, the time zone and why the reader gets it. */
export function MailLayout({ locale, preview, title, name, audience, club, children }: MailLayoutProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: "32px 12px", backgroundColor: colors.page, fontFamily: fonts.text }}>
        <Container style={card}>
          <Text style={{ ...mark, color: colors.ink }}>
            {mark.name}
            <span style={{ color: colors.dot }}>{mark.dot}</span>
          </Text>
          <Heading as="h1" style={heading}>
            {title}
          </Heading>
          <Text style={{ ...text, margin: "0 0 4px" }}>
            {translate(locale, "frame.greeting", { name: firstName(name) })}
          </Text>
          {children}
          <Hr style={{ margin: "32px 0 16px", border: "none", borderTop: `1px solid ${colors.line}` }} />
          <Contact club={club} />
          <Text style={footnote}>
            {`${clubName} · ${translate(locale, "frame.zone", { city: zoneCity(clubTimeZone) })} ${translate(locale, `frame.audience.${audience}`)}`}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Contact({ club: { address, phone, email } }: { club: ClubContact }) {
  const ways = [
    { href: directionsUrl(address), text: address },
    { href: phoneUrl(phone), text: phone },
    { href: `mailto:${email}`, text: shownEmail(email) },
  ].filter(({ text: shown }) => shown !== "");
  if (ways.length === 0) return null;
  return (
    <Text style={footnote}>
      {ways.map(({ href, text: shown }, index) => (
        <span key={href}>
          {index > 0 && " · "}
          <Link href={href} style={{ color: colors.text3, textDecoration: "underline" }}>
            {shown}
          </Link>
        </span>
      ))}
    </Text>
  );
}

const footnote = { margin: 0, fontSize: "13px", lineHeight: "20px", color: colors.text3 };
const card = {
  maxWidth: "560px",
  padding: "36px 32px",
  backgroundColor: colors.surface,
  border: `1px solid ${colors.line}`,
  borderRadius: "18px",
};
const mark = {
  name: "ZEA",
  dot: ".",
  margin: "0 0 28px",
  fontFamily: fonts.display,
  fontSize: "22px",
  fontWeight: 800,
};
const heading = {
  margin: "0 0 20px",
  fontFamily: fonts.display,
  fontSize: "30px",
  lineHeight: "36px",
  fontWeight: 800,
  letterSpacing: "-0.01em",
  color: colors.ink,
};

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
