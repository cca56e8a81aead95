"use client";

import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { PageError } from "@zea/shell/page-error";
import type { ComponentProps } from "react";

/** A page that failed; the next try asks again for what did not come. */
export default function PageFailure({ retry, ...props }: ComponentProps<typeof PageError>) {
  const { reset } = useQueryErrorResetBoundary();
  const again = () => {
    reset();
    retry();
  };
  return <PageError {...props} retry={again} />;
}
