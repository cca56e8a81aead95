"use client";

import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { PageError } from "@zea/shell/page-error";
import type { ComponentProps } from "react";

/** A page that failed; a retry also repeats its failed queries. */
export default function PageFailure({ retry, ...props }: ComponentProps<typeof PageError>) {
  const { reset } = useQueryErrorResetBoundary();
  const again = () => {
    reset();
    retry();
  };
  return <PageError {...props} retry={again} />;
}
