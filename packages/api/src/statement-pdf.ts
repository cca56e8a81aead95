import { Document, Page, renderToStream, StyleSheet, Text, View } from "@react-pdf/renderer";
import { clubCurrency, clubName, clubTimeZone } from "@zea/domain/club";
import type { PrintedStatement } from "@zea/domain/payment/report-queries";
import { createFormatters } from "@zea/format/formatters";
import type { Locale } from "@zea/format/locales";
import { createElement as h, type ReactNode } from "react";
import { fontFamiliesFor } from "./pdf-fonts.ts";
import { statementTexts } from "./statement-texts.ts";

const ink = "#16181d";
const quiet = "#5b616e";
const line = "#d9dce3";
const styles = StyleSheet.create({
  page: { paddingVertical: 48, paddingHorizontal: 44, fontSize: 10, color: ink },
  // a line height of the page would hide the footer
  body: { lineHeight: 1.4 },
  club: { fontSize: 9, color: quiet },
  title: { fontSize: 19, marginTop: 4, marginBottom: 2 },
  amount: { fontSize: 24, marginTop: 14 },
  quiet: { color: quiet },
  head: { flexDirection: "row", marginTop: 20, paddingBottom: 5, borderBottom: `1pt solid ${ink}`, color: quiet },
  row: { flexDirection: "row", paddingVertical: 6, borderBottom: `0.5pt solid ${line}` },
  total: { flexDirection: "row", paddingVertical: 8, fontSize: 12 },
  week: { flex: 1, paddingRight: 8 },
  number: { width: 78, textAlign: "right" },
  footer: {
    position: "absolute",
    bottom: 24,
    left: 44,
    right: 44,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: 8,
    color: quiet,
  },
});

type Line = PrintedStatement["lines"][number];
const sum = (lines: Line[], of: (line: Line) => number) => lines.reduce((total, one) => total + of(one), 0);

/** A statement as a PDF in a language, with the amounts of its page. */
export async function renderStatement(
  statement: PrintedStatement,
  locale: Locale,
  now: Date,
): Promise<NodeJS.ReadableStream> {
  const t = statementTexts[locale];
  const format = createFormatters({ locale, timeZone: clubTimeZone, currency: clubCurrency });
  const { money, signedMoney, duration, week, dayTime, dateTime, number } = format;
  const { coachName, lines, state, dueAt, answeredAt, isPaid } = statement;
  const counted = lines.filter(({ struckAt }) => !struckAt);
  const struck = lines.filter(({ struckAt }) => struckAt);
  const total = money(sum(counted, ({ amountMinor }) => amountMinor));
  const title = t.title(format.month(statement.month));
  const when = state === "OPEN" ? t.until(dayTime(dueAt)) : answeredAt ? t.answered(dayTime(answeredAt)) : null;
  const reasons = lines.flatMap(({ struckReason, adjustmentReason, disputes }) => [
    struckReason,
    adjustmentReason,
    ...disputes.map(({ reason }) => reason),
  ]);
  const fontFamily = fontFamiliesFor([clubName, coachName, title, ...reasons].join(" "));
  const row = (style: keyof typeof styles, cells: [ReactNode, string, string, string], key?: string) =>
    h(
      View,
      { style: styles[style], wrap: false, key },
      h(View, { style: styles.week }, cells[0]),
      ...cells.slice(1).map((cell, index) => h(Text, { style: styles.number, key: index }, cell)),
    );
  const lineRow = (one: Line) => {
    const isAdjustment = one.kind === "ADJUSTMENT";
    const marks = [one.struckAt ? t.kind.STRUCK : null, one.kind === "SESSIONS" ? null : t.kind[one.kind]];
    const name = [week(one), ...marks.filter((mark) => mark !== null)].join(" · ");
    const about = [
      ...[one.adjustmentReason, one.struckReason].flatMap((reason) => (reason ? [t.reason(reason)] : [])),
      ...one.disputes.map(({ month, reason }) => t.earlier(format.month(month), reason)),
    ];
    const cell = h(
      View,
      {},
      h(Text, {}, name),
      ...about.map((text) => h(Text, { style: styles.quiet, key: text }, text)),
    );
    const amount = isAdjustment ? signedMoney(one.amountMinor) : money(one.amountMinor);
    const counts = isAdjustment ? ["", ""] : [number(one.sessionCount), duration(one.minutes)];
    return row("row", [cell, counts[0]!, counts[1]!, one.struckAt ? `(${amount})` : amount], one.id);
  };
  const { columns } = t;
  return renderToStream(
    h(
      Document,
      { title: `${title} · ${coachName}`, author: clubName, language: locale, creationDate: now },
      h(
        Page,
        { size: "A4", style: [styles.page, { fontFamily }] },
        h(
          View,
          { style: styles.body },
          h(Text, { style: styles.club }, clubName),
          h(Text, { style: styles.title }, title),
          h(Text, { style: { fontSize: 12 } }, coachName),
          h(Text, { style: styles.amount }, total),
          h(
            Text,
            { style: styles.quiet },
            [t.state[state], when].filter(Boolean).join(", ") + (isPaid ? ` · ${t.paid}` : ""),
          ),
          row("head", [h(Text, {}, columns.week), columns.sessions, columns.time, columns.amount]),
          ...lines.map(lineRow),
          lines.length === 0 ? h(Text, { style: styles.row }, t.empty) : null,
          h(
            View,
            { wrap: false },
            row("total", [
              h(Text, {}, t.total),
              number(sum(counted, ({ sessionCount }) => sessionCount)),
              duration(sum(counted, ({ minutes }) => minutes)),
              total,
            ]),
            struck.length > 0
              ? h(Text, { style: styles.quiet }, t.struck(money(sum(struck, ({ amountMinor }) => amountMinor))))
              : null,
          ),
        ),
        h(
          View,
          { style: styles.footer, fixed: true },
          h(Text, {}, t.made(dateTime(now))),
          h(Text, { render: ({ pageNumber, totalPages }) => t.page(pageNumber, totalPages) }),
        ),
      ),
    ),
  );
}
