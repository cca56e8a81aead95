import { accountRouter, adminAccountRouter } from "./routers/account.ts";
import { athleteRouter } from "./routers/athlete.ts";
import { bookingRouter } from "./routers/booking.ts";
import { coachRouter } from "./routers/coach.ts";
import { homeRouter } from "./routers/home.ts";
import { mailRouter } from "./routers/mail.ts";
import { profileRouter } from "./routers/profile.ts";
import { sessionRouter } from "./routers/session.ts";
import { slotRouter } from "./routers/slot.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** What athletes, coaches and visitors can ask for. */
export const webRouter = router({
  account: accountRouter,
  booking: bookingRouter,
  coach: coachRouter,
  home: homeRouter,
  profile: profileRouter,
  session: sessionRouter,
  slot: slotRouter,
});
export type AppRouter = typeof webRouter;

/** What administrators can ask for: a router of its own, which the other site cannot reach. */
export const adminRouter = router({
  account: adminAccountRouter,
  athlete: athleteRouter,
  mail: mailRouter,
});
export type AdminRouter = typeof adminRouter;

export const createWebCaller = createCallerFactory(webRouter);
