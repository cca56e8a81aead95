"use client";

import { DateField } from "@zea/shell/date-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { List, ListItem } from "@zea/ui/list";
import { Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";
import { DocumentBadge } from "./document-badge.tsx";
import { DocumentFile } from "./document-file.tsx";

type DocumentCardProps = {
  coach: Coach;
  /** The name of the document that is to be renewed. */
  renewed?: string | undefined;
};

/** A coach's documents with their last valid day, the first to expire on top. */
export function DocumentCard({ coach: { id: coachId, documents, today }, renewed = "" }: DocumentCardProps) {
  const t = useTranslations("coach.document");
  const trpc = useTRPC();
  const refresh = [trpc.coach.pathFilter()];
  const heading = useRef<HTMLHeadingElement>(null);
  const [confirmedId, setConfirmedId] = useState<string>();
  const add = useAction(trpc.coach.addDocument.mutationOptions(), {
    success: (_, { name }) => t("added", { name }),
    onSuccess: () => {
      form.reset();
    },
    refresh,
  });
  const remove = useAction(trpc.coach.removeDocument.mutationOptions(), {
    success: () => t("removed"),
    onSuccess: () => {
      setConfirmedId(undefined);
      heading.current?.focus();
    },
    refresh,
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/coach/schema")).AddDocument,
    defaultValues: { coachId, name: renewed, expiresOn: "" },
    action: add,
    onSubmit: add.run,
  });
  return (
    <Card className="grid gap-3">
      <h2 ref={heading} tabIndex={-1} className="text-l outline-none">
        {t("title")}
      </h2>
      <p className="text-fg-2 text-ms">{t("text")}</p>
      <List>
        {documents.map(({ id, name, expiresOn, file }) => (
          <ListItem key={id} className="items-start justify-between gap-3 py-2 text-ms">
            <span className="grid min-w-0 gap-1">
              <b className="truncate">{name}</b>
              <DocumentBadge expiresOn={expiresOn} today={today} />
              <DocumentFile document={{ id, name, expiresOn, file }} />
            </span>
            {confirmedId === id ? (
              <span className="flex shrink-0 gap-2">
                <Button
                  ref={focusOnMount}
                  variant="danger"
                  size="s"
                  aria-label={t("remove", { name })}
                  pending={remove.isPending}
                  onClick={() => remove.run({ documentId: id })}
                >
                  {t("confirm")}
                </Button>
                <Button variant="ghost" size="s" onClick={() => setConfirmedId(undefined)}>
                  {t("cancel")}
                </Button>
              </span>
            ) : (
              <Button
                variant="ghost"
                size="iconSmall"
                aria-label={t("remove", { name })}
                onClick={() => setConfirmedId(id)}
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </ListItem>
        ))}
      </List>
      <form {...form.formProps} className="grid gap-3">
        <Field label={t("name")} error={form.errorOf("name")}>
          <Input autoComplete="off" maxLength={120} placeholder={t("example")} {...form.register("name")} />
        </Field>
        <DateField form={form} name="expiresOn" label={t("expiresOn")} />
        <Button type="submit" variant="ghost" className="w-fit" pending={form.isPending}>
          {t("add")}
        </Button>
      </form>
      <ActionFailure text={form.failure ?? remove.errorMessage} />
    </Card>
  );
}
