"use client";

import type { ComponentProps } from "react";
import { PageError } from "@/components/page-error.tsx";

export default function RootError(props: ComponentProps<typeof PageError>) {
  return (
    <main id="content">
      <PageError {...props} />
    </main>
  );
}
