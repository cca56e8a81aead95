"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FormFailure } from "@zea/shell/form-failure";
import { getPathname } from "@zea/shell/navigation";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { PasswordInput } from "@zea/shell/password-input";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { ListSkeleton } from "@zea/ui/skeleton";
import { useLocale } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";
import type { Deletion } from "./deletion.ts";
import { DeletionEffects } from "./deletion-effects.tsx";

/** What deleting the account would end, or why it is not possible, and the password that confirms it. */
export function DeletionForm() {
  const t = useTranslations("errors");
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const query = trpc.ownData.previewDeletion.queryOptions(undefined, { staleTime: 0 });
  const { data: deletion, error } = useQuery(query);
  if (error) return <Banner tone="negative">{errorMessage(error)}</Banner>;
  if (!deletion) return <ListSkeleton rows={3} />;
  if (deletion.obstacle) return <p className="text-fg-2 text-ms">{t(deletion.obstacle)}</p>;
  return (
    <>
      <DeletionEffects deletion={deletion} />
      <ConfirmForm deletion={deletion} />
    </>
  );
}

function ConfirmForm({ deletion: { bookings, credits } }: { deletion: Deletion }) {
  const t = useTranslations();
  const { remove, form } = useConfirmForm({
    bookings: bookings.map(({ bookingId, isRefunded }) => ({ bookingId, isRefunded })),
    credits,
  });
  const { register, formProps, errorOf, failure, isPending } = form;
  return (
    <form {...formProps} className="grid gap-4">
      <FormFailure text={failure} />
      <Field label={t("account.currentPassword")} error={errorOf("currentPassword")}>
        <PasswordInput autoComplete="current-password" {...register("currentPassword")} />
      </Field>
      <OutcomeChanged action={remove} />
      <Button type="submit" variant="danger" className="w-fit" pending={isPending}>
        {t("ownData.confirm")}
      </Button>
    </form>
  );
}

/** Leaves the site's pages on success, since nobody is signed in any more; shows the effects anew when they have changed. */
function useConfirmForm(shown: { bookings: { bookingId: string; isRefunded: boolean }[]; credits: number }) {
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useAction(trpc.ownData.deleteAccount.mutationOptions(), {
    onSuccess: () => window.location.assign(getPathname({ href: "/account-deleted", locale })),
    onError: () => queryClient.invalidateQueries(trpc.ownData.previewDeletion.queryFilter()),
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).DeleteAccount,
    toInput: ({ currentPassword }) => ({ currentPassword, ...shown }),
    defaultValues: { currentPassword: "" },
    action: { ...remove, isPending: remove.isPending || remove.isSuccess },
    onSubmit: remove.run,
  });
  return { remove, form };
}
