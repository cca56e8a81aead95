"use client";

import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { Action } from "./action.tsx";
import { ReasonField } from "./reason-field.tsx";

type ReasonActionProps<Asked> = Omit<ComponentProps<typeof Action>, "children"> & {
  /** What the deed will do, said before the click. */
  text?: ReactNode;
  /** Who will read the reason, where it is not the club alone. */
  hint?: string;
  submit: string;
  isGrave?: boolean;
  load: Parameters<typeof useIssues<Asked>>[0];
  inputOf: (reason: string) => unknown;
  mutation: { mutate: (asked: Asked) => void; error: unknown; isPending: boolean };
};

/** One thing that can be done for a reason, and for nothing else. */
export function ReasonAction<Asked>(props: ReasonActionProps<Asked>) {
  const { text, hint, submit, isGrave = false, load, inputOf, mutation, ...act } = props;
  const explain = useErrorMessage();
  const { issues, check } = useIssues(load);
  const [reason, setReason] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check(inputOf(reason));
    if (asked) mutation.mutate(asked);
  };
  return (
    <Action {...act}>
      {text ? <p className="text-fg-2 text-ms">{text}</p> : null}
      <form noValidate onSubmit={send} className="grid gap-3">
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={hint} />
        <Button type="submit" variant={isGrave ? "danger" : "primary"} className="w-fit" pending={mutation.isPending}>
          {submit}
        </Button>
      </form>
      <div aria-live="polite">{mutation.error ? <Banner tone="negative">{explain(mutation.error)}</Banner> : null}</div>
    </Action>
  );
}
