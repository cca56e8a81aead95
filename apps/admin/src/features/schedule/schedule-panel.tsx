"use client";

import dynamic from "next/dynamic";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

const BookingDrawer = dynamic(() => import("./booking-drawer.tsx").then((module) => module.BookingDrawer));
const BookDrawer = dynamic(() => import("./book-drawer.tsx").then((module) => module.BookDrawer));

/** The drawer of the schedule: a booking, or the form of a new one. */
export function SchedulePanel({ urlState, today }: { urlState: ScheduleUrlState; today: string }) {
  const { bookingId } = urlState.drawer;
  if (bookingId) return <BookingDrawer key={bookingId} bookingId={bookingId} urlState={urlState} />;
  return <BookDrawer urlState={urlState} today={today} />;
}
