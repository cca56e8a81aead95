import { accountRouter, adminAccountRouter } from "./routers/account.ts";
import { adminCoachRouter } from "./routers/admin-coach.ts";
import { adminSessionRouter } from "./routers/admin-session.ts";
import { agendaRouter } from "./routers/agenda.ts";
import { analyticsRouter } from "./routers/analytics.ts";
import { athleteRouter, coachedAthleteRouter } from "./routers/athlete.ts";
import { auditRouter } from "./routers/audit.ts";
import { availabilityRouter } from "./routers/availability.ts";
import { bookingRouter } from "./routers/booking.ts";
import { calendarRouter } from "./routers/calendar.ts";
import { coachRouter } from "./routers/coach.ts";
import { adminCreditRouter, creditRouter } from "./routers/credit.ts";
import { feedRouter } from "./routers/feed.ts";
import { feedbackRouter } from "./routers/feedback.ts";
import { homeRouter } from "./routers/home.ts";
import { mailRouter } from "./routers/mail.ts";
import { payRouter } from "./routers/pay.ts";
import { paymentRouter } from "./routers/payment.ts";
import { personRouter } from "./routers/person.ts";
import { profileRouter } from "./routers/profile.ts";
import { progressRouter } from "./routers/progress.ts";
import { ratingRouter } from "./routers/rating.ts";
import { sessionRouter } from "./routers/session.ts";
import { sessionTypeRouter } from "./routers/session-type.ts";
import { settingsRouter } from "./routers/settings.ts";
import { slotRouter } from "./routers/slot.ts";
import { statementRouter } from "./routers/statement.ts";
import { waitRouter } from "./routers/wait.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** What athletes, coaches and visitors can ask for. */
export const webRouter = router({
  account: accountRouter,
  agenda: agendaRouter,
  athlete: coachedAthleteRouter,
  availability: availabilityRouter,
  booking: bookingRouter,
  coach: coachRouter,
  credit: creditRouter,
  feed: feedRouter,
  feedback: feedbackRouter,
  home: homeRouter,
  pay: payRouter,
  profile: profileRouter,
  progress: progressRouter,
  rating: ratingRouter,
  session: sessionRouter,
  slot: slotRouter,
  statement: statementRouter,
});
export type AppRouter = typeof webRouter;

/** What administrators can ask for: a router of its own, which the other site cannot reach. */
export const adminRouter = router({
  account: adminAccountRouter,
  analytics: analyticsRouter,
  athlete: athleteRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  coach: adminCoachRouter,
  credit: adminCreditRouter,
  mail: mailRouter,
  payment: paymentRouter,
  person: personRouter,
  session: adminSessionRouter,
  sessionType: sessionTypeRouter,
  settings: settingsRouter,
  wait: waitRouter,
});
export type AdminRouter = typeof adminRouter;

export const createWebCaller = createCallerFactory(webRouter);
