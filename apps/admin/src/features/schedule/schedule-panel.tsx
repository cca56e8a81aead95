"use client";

import dynamic from "next/dynamic";
import type { ScheduleFilters } from "./schedule-filters.ts";

const BookingDrawer = dynamic(() => import("./booking-drawer.tsx").then((module) => module.BookingDrawer));
const BookDrawer = dynamic(() => import("./book-drawer.tsx").then((module) => module.BookDrawer));

/** What is open panel the calendar: one booking, or a new one. */
export function SchedulePanel({ filters, today }: { filters: ScheduleFilters; today: string }) {
  const { bookingId } = filters;
  if (bookingId) return <BookingDrawer key={bookingId} bookingId={bookingId} filters={filters} />;
  return <BookDrawer filters={filters} today={today} />;
}
