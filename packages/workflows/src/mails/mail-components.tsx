import { Button, Column, Link, Row, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { colors, fonts, text } from "./mail-theme.ts";
import { quoteText } from "./quote-text.ts";

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={text}>{children}</Text>;
}

/** What explains the thing above it. */
export function Note({ children }: { children: ReactNode }) {
  return <Text style={{ ...text, fontSize: "14px", lineHeight: "20px", color: colors.text2 }}>{children}</Text>;
}

/** The facts of a mail, one per row: what it is called, and what it is. */
export function Details({ rows }: { rows: [label: string, value: string][] }) {
  return (
    <Section
      style={{ margin: "4px 0 24px", padding: "14px 20px", backgroundColor: colors.surface2, borderRadius: "12px" }}
    >
      {rows.map(([label, value]) => (
        <Row key={label}>
          <Column
            style={{ width: "110px", padding: "6px 0", fontSize: "15px", color: colors.text2, verticalAlign: "top" }}
          >
            {label}
          </Column>
          <Column style={{ padding: "6px 0", fontSize: "15px", fontWeight: 700, color: colors.ink }}>
            {quoteText(value)}
          </Column>
        </Row>
      ))}
    </Section>
  );
}

/** The one thing to do. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: "4px 0 28px" }}>
      <Button href={href} style={button}>
        {children}
      </Button>
    </Section>
  );
}

/** A row of large numbers, each a link. */
export function Choices({ choices }: { choices: { value: number; href: string; label: string }[] }) {
  return (
    <Section style={{ margin: "4px 0 8px" }}>
      <Row>
        {choices.map(({ value, href, label }) => (
          <Column key={value} style={{ width: "60px" }}>
            <Link href={href} title={label} style={choice}>
              {value}
            </Link>
          </Column>
        ))}
        <Column />
      </Row>
    </Section>
  );
}

export function Anchor({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} style={{ color: colors.ink, fontWeight: 700, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

export function Strong({ children }: { children: string }) {
  return <strong style={{ fontWeight: 700 }}>{children}</strong>;
}

const choice = {
  display: "block",
  width: "52px",
  padding: "13px 0",
  backgroundColor: colors.maize,
  borderRadius: "14px",
  color: colors.ink,
  fontFamily: fonts.display,
  fontSize: "22px",
  lineHeight: "26px",
  fontWeight: 800,
  textAlign: "center",
  textDecoration: "none",
} as const;

const button = {
  padding: "15px 24px",
  backgroundColor: colors.maize,
  borderRadius: "999px",
  color: colors.ink,
  fontSize: "16px",
  fontWeight: 700,
  textDecoration: "none",
};
