"use client";

import dynamic from "next/dynamic";
import type { ScheduleAddress } from "./schedule-address.ts";

const BookingDrawer = dynamic(() => import("./booking-drawer.tsx").then((module) => module.BookingDrawer));
const BookDrawer = dynamic(() => import("./book-drawer.tsx").then((module) => module.BookDrawer));

/** The drawer of the schedule: a booking, or the form of a new one. */
export function SchedulePanel({ address, today }: { address: ScheduleAddress; today: string }) {
  const { bookingId } = address.drawer;
  if (bookingId) return <BookingDrawer key={bookingId} bookingId={bookingId} address={address} />;
  return <BookDrawer address={address} today={today} />;
}
