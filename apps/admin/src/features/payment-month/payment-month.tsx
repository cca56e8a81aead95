"use client";

import { CardSkeleton, TableSkeleton } from "@zea/ui/skeleton";
import { type ComponentProps, Suspense } from "react";
import { PaymentMonthView } from "./payment-month-view.tsx";

/** A month of payments, or its skeleton until it has loaded. */
export function PaymentMonth(props: ComponentProps<typeof PaymentMonthView>) {
  return (
    <Suspense
      fallback={
        <>
          <CardSkeleton lines={3} />
          <TableSkeleton rows={8} />
        </>
      }
    >
      <PaymentMonthView {...props} />
    </Suspense>
  );
}
