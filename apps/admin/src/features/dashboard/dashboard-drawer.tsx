import { hrefTo, type UrlStateOf } from "@/components/list-url-state.ts";
import { AthleteDrawer } from "@/features/athlete/athlete-drawer.tsx";
import { DocumentDrawer } from "@/features/coach/document-drawer.tsx";
import { RequestDrawer } from "@/features/credit/request-drawer.tsx";
import { MailDrawer } from "@/features/mail/mail-drawer.tsx";
import { RatesDrawer } from "@/features/payment-exceptions/rates-drawer.tsx";
import { SessionDrawer } from "@/features/session/session-drawer.tsx";
import { WaitDrawer } from "@/features/wait/wait-drawer.tsx";
import { dashboardPanel } from "./dashboard-url-state.ts";

type DashboardDrawerProps = { open: UrlStateOf<typeof dashboardPanel>["drawer"]; now: Date };

const closedHref = hrefTo(dashboardPanel.start, {});

/** The open item of the panel, with all that finishes it. */
export function DashboardDrawer({ open, now }: DashboardDrawerProps) {
  const { bookingId, athleteId, requestId, waitId, mailId, documentId, coachId, rateCoachId, month } = open;
  const shared = { closedHref, now };
  if (bookingId) return <SessionDrawer key={bookingId} bookingId={bookingId} closedHref={closedHref} />;
  if (athleteId) return <AthleteDrawer key={athleteId} athleteId={athleteId} {...shared} />;
  if (requestId) return <RequestDrawer key={requestId} requestId={requestId} {...shared} />;
  if (waitId) return <WaitDrawer key={waitId} waitId={waitId} {...shared} />;
  if (documentId && coachId)
    return <DocumentDrawer key={documentId} documentId={documentId} coachId={coachId} closedHref={closedHref} />;
  if (rateCoachId && month)
    return <RatesDrawer key={`${rateCoachId} ${month}`} coachId={rateCoachId} month={month} closedHref={closedHref} />;
  return mailId ? <MailDrawer key={mailId} mailId={mailId} closedHref={closedHref} /> : null;
}
