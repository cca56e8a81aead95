"use client";

import { ShowPresent } from "@zea/shell/show-present";
import { useActionForm } from "@zea/shell/use-action-form";
import { Button } from "@zea/ui/button";
import type { ComponentProps, ReactNode } from "react";
import { Action } from "./action.tsx";
import { ActionFailure } from "./action-failure.tsx";
import { ReasonField } from "./reason-field.tsx";

type Reason = { reason: string };
type FormOptions<Input> = Parameters<typeof useActionForm<Reason, Input>>[0];

type ReasonActionProps<Input> = Omit<ComponentProps<typeof Action>, "children"> & {
  /** What the action will do. */
  text?: ReactNode;
  /** Who will read the reason, if not the club alone. */
  hint?: string;
  submit: string;
  isDangerous?: boolean;
  schema: FormOptions<Input>["schema"];
  inputOf: (reason: string) => unknown;
  action: FormOptions<Input>["action"] & { run: (input: Input) => unknown; showPresent: (() => void) | null };
};

/** An action that needs a reason and nothing else. */
export function ReasonAction<Input>(props: ReasonActionProps<Input>) {
  const { text, hint, submit, isDangerous = false, schema, inputOf, action, ...panel } = props;
  const { register, formProps, errorOf, failure, isPending } = useActionForm<Reason, Input>({
    schema,
    toInput: ({ reason }) => inputOf(reason),
    defaultValues: { reason: "" },
    action,
    onSubmit: action.run,
  });
  return (
    <Action {...panel}>
      {text ? <p className="text-fg-2 text-ms">{text}</p> : null}
      <form {...formProps} className="grid gap-3">
        <ReasonField {...register("reason")} error={errorOf("reason")} hint={hint} />
        <Button type="submit" variant={isDangerous ? "danger" : "primary"} className="w-fit" pending={isPending}>
          {submit}
        </Button>
      </form>
      <ActionFailure text={failure} />
      <ShowPresent action={action} />
    </Action>
  );
}
