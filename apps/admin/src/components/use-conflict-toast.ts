"use client";

import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";

/** Says aloud why a deed was refused where somebody else was faster: the page then shows what they did, and the form that would say it is gone. */
export function useConflictToast(): (error: unknown) => void {
  const explain = useErrorMessage();
  return (error) => {
    if (refusalOf(error)?.code === "CONFLICT") toast.error(explain(error));
  };
}
