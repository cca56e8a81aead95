import { Link } from "@zea/shell/navigation";
import type { ReactNode } from "react";

/** For the `link` of a message: opens a legal page in a new tab, so that the form stays. */
export function legalLink(href: "/privacy" | "/terms") {
  return (chunks: ReactNode) => (
    <Link href={href} target="_blank" className="font-semibold underline underline-offset-4">
      {chunks}
    </Link>
  );
}
