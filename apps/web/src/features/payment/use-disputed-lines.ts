"use client";

import { useEffect, useState } from "react";

/** Reasons as typed so far, by line id. */
export type DisputedLines = ReadonlyMap<string, string>;

const draftKey = (statementId: string) => `zea.statement.${statementId}`;

/** The lines that the coach is about to dispute; the draft is kept in this tab until it is sent. */
export function useDisputedLines(statementId: string) {
  const [disputed, setDisputed] = useState<DisputedLines>(new Map());
  useEffect(() => {
    const draft = window.sessionStorage.getItem(draftKey(statementId));
    if (draft) setDisputed(new Map(JSON.parse(draft) as [string, string][]));
  }, [statementId]);
  return {
    disputed,
    /** Disputes a line, or accepts it again with a null reason. */
    mark(lineId: string, reason: string | null) {
      const next = new Map(disputed);
      if (reason === null) next.delete(lineId);
      else next.set(lineId, reason);
      setDisputed(next);
      window.sessionStorage.setItem(draftKey(statementId), JSON.stringify([...next]));
    },
    forget: () => window.sessionStorage.removeItem(draftKey(statementId)),
  };
}
