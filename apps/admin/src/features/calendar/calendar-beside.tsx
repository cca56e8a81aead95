"use client";

import dynamic from "next/dynamic";
import type { CalendarFilters } from "./calendar-filters.ts";

const BookingDrawer = dynamic(() => import("./booking-drawer.tsx").then((module) => module.BookingDrawer));
const BookDrawer = dynamic(() => import("./book-drawer.tsx").then((module) => module.BookDrawer));

/** What is open beside the calendar: one booking, or a new one. */
export function CalendarBeside({ filters, today }: { filters: CalendarFilters; today: string }) {
  const { bookingId } = filters;
  if (bookingId) return <BookingDrawer key={bookingId} bookingId={bookingId} filters={filters} />;
  return <BookDrawer filters={filters} today={today} />;
}
