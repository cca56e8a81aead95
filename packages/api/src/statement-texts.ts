import type { PrintedStatement } from "@zea/domain/payment/report-queries";
import type { Locale } from "@zea/format/locales";

type Texts = {
  title: (month: string) => string;
  state: Record<PrintedStatement["state"], string>;
  until: (date: string) => string;
  answered: (date: string) => string;
  paid: string;
  columns: { week: string; sessions: string; time: string; amount: string };
  kind: { LATE: string; ADJUSTMENT: string; STRUCK: string };
  reason: (reason: string) => string;
  earlier: (month: string, reason: string) => string;
  total: string;
  struck: (amount: string) => string;
  empty: string;
  made: (at: string) => string;
  page: (page: number, pages: number) => string;
  fileName: (month: string) => string;
};

/** The texts of a printed statement, in the words of its page. */
export const statementTexts: Record<Locale, Texts> = {
  es: {
    title: (month) => `Liquidación de ${month}`,
    state: {
      OPEN: "Sin responder",
      ACCEPTED: "Aceptada",
      SILENT: "Aceptada por silencio",
      DISPUTED: "Reclamada",
      CLOSED_UNANSWERED: "Cerrada sin respuesta",
    },
    until: (date) => `hasta el ${date}`,
    answered: (date) => `el ${date}`,
    paid: "Pagada",
    columns: { week: "Semana", sessions: "Sesiones", time: "Tiempo", amount: "Importe" },
    kind: { LATE: "Atrasada", ADJUSTMENT: "Ajuste", STRUCK: "Reclamada" },
    reason: (reason) => `Motivo: ${reason}`,
    earlier: (month, reason) => `Reclamada en ${month}: ${reason}`,
    total: "Total",
    struck: (amount) => `Reclamado: ${amount}, vuelve con la próxima nómina`,
    empty: "Este mes no tiene líneas.",
    made: (at) => `Descargada el ${at}.`,
    page: (page, pages) => `${page} de ${pages}`,
    fileName: (month) => `liquidacion-${month}.pdf`,
  },
  en: {
    title: (month) => `Statement for ${month}`,
    state: {
      OPEN: "No answer yet",
      ACCEPTED: "Accepted",
      SILENT: "Accepted by default",
      DISPUTED: "Disputed",
      CLOSED_UNANSWERED: "Closed without an answer",
    },
    until: (date) => `until ${date}`,
    answered: (date) => date,
    paid: "Paid",
    columns: { week: "Week", sessions: "Sessions", time: "Time", amount: "Amount" },
    kind: { LATE: "Late", ADJUSTMENT: "Adjustment", STRUCK: "Disputed" },
    reason: (reason) => `Reason: ${reason}`,
    earlier: (month, reason) => `Disputed in ${month}: ${reason}`,
    total: "Total",
    struck: (amount) => `Disputed: ${amount}, carried over to the next payroll`,
    empty: "This month has no lines.",
    made: (at) => `Downloaded on ${at}.`,
    page: (page, pages) => `${page} of ${pages}`,
    fileName: (month) => `statement-${month}.pdf`,
  },
};
