import { accountRouter, adminAccountRouter } from "./routers/account.ts";
import { agendaRouter } from "./routers/agenda.ts";
import { analyticsRouter } from "./routers/analytics.ts";
import { adminAthleteRouter, athleteRouter } from "./routers/athlete.ts";
import { auditRouter } from "./routers/audit.ts";
import { availabilityRouter } from "./routers/availability.ts";
import { bookingRouter } from "./routers/booking.ts";
import { adminClubRouter, clubRouter } from "./routers/club.ts";
import { adminCoachRouter, coachRouter } from "./routers/coach.ts";
import { adminCreditRouter, creditRouter } from "./routers/credit.ts";
import { feedRouter } from "./routers/feed.ts";
import { feedbackRouter } from "./routers/feedback.ts";
import { homeRouter } from "./routers/home.ts";
import { mailRouter } from "./routers/mail.ts";
import { ownDataRouter } from "./routers/own-data.ts";
import { adminPaymentRouter, paymentRouter } from "./routers/payment.ts";
import { personRouter } from "./routers/person.ts";
import { photoRouter } from "./routers/photo.ts";
import { profileRouter } from "./routers/profile.ts";
import { progressRouter } from "./routers/progress.ts";
import { ratingRouter } from "./routers/rating.ts";
import { scheduleRouter } from "./routers/schedule.ts";
import { securityRouter } from "./routers/security.ts";
import { adminSessionRouter, sessionRouter } from "./routers/session.ts";
import { sessionTypeRouter } from "./routers/session-type.ts";
import { settingsRouter } from "./routers/settings.ts";
import { slotRouter } from "./routers/slot.ts";
import { statementRouter } from "./routers/statement.ts";
import { waitRouter } from "./routers/wait.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** The API of the athletes' and coaches' site. */
export const webRouter = router({
  account: accountRouter,
  agenda: agendaRouter,
  athlete: athleteRouter,
  availability: availabilityRouter,
  booking: bookingRouter,
  club: clubRouter,
  coach: coachRouter,
  credit: creditRouter,
  feed: feedRouter,
  feedback: feedbackRouter,
  home: homeRouter,
  ownData: ownDataRouter,
  payment: paymentRouter,
  photo: photoRouter,
  profile: profileRouter,
  progress: progressRouter,
  rating: ratingRouter,
  session: sessionRouter,
  slot: slotRouter,
  statement: statementRouter,
});
export type AppRouter = typeof webRouter;

/** The API of the administration site; the other site cannot reach it. */
export const adminRouter = router({
  account: adminAccountRouter,
  analytics: analyticsRouter,
  athlete: adminAthleteRouter,
  audit: auditRouter,
  club: adminClubRouter,
  coach: adminCoachRouter,
  credit: adminCreditRouter,
  mail: mailRouter,
  payment: adminPaymentRouter,
  person: personRouter,
  schedule: scheduleRouter,
  security: securityRouter,
  session: adminSessionRouter,
  sessionType: sessionTypeRouter,
  settings: settingsRouter,
  wait: waitRouter,
});
export type AdminRouter = typeof adminRouter;

export const createWebCaller = createCallerFactory(webRouter);
