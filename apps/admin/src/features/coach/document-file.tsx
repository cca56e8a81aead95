"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { useUpload } from "@zea/shell/use-upload";
import { Button } from "@zea/ui/button";
import { FileButton } from "@zea/ui/file-button";
import { Download, Paperclip, X } from "lucide-react";
import { useId } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";

/** A document's file: attach, download, replace or remove it. */
export function DocumentFile({ document: { id: documentId, name, file } }: { document: Coach["documents"][number] }) {
  const t = useTranslations("coach.document.file");
  const trpc = useTRPC();
  const refresh = [trpc.coach.pathFilter()];
  const attach = useUpload({ success: () => t("attached"), refresh });
  const { chosen } = attach;
  const detach = useAction(trpc.coach.detachFile.mutationOptions(), { success: () => t("removed"), refresh });
  const error = attach.errorMessage ?? detach.errorMessage;
  const errorId = useId();
  const send = (upload: NonNullable<typeof chosen>) => {
    attach.choose(upload);
    void attach.run(upload);
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      {file ? (
        <Button asChild variant="quiet" size="s" className="min-w-0 max-w-full shrink">
          <a href={`/api/v1/files/${file.id}`} download aria-label={t("download", { name: file.name })}>
            <Download aria-hidden />
            <span className="truncate">{file.name}</span>
          </a>
        </Button>
      ) : null}
      <FileButton
        variant="ghost"
        size="s"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        disabled={attach.isPending || detach.isPending}
        errorId={error ? errorId : undefined}
        onChoose={(chosenFile) => send({ file: chosenFile, query: { documentId, name: chosenFile.name } })}
      >
        <Paperclip aria-hidden />
        {attach.isPending ? t("sending") : file ? t("replace") : t("attach")}
        <span className="sr-only">{t("to", { name })}</span>
      </FileButton>
      {file ? (
        <Button
          variant="quiet"
          size="iconSmall"
          aria-label={t("remove", { name })}
          pending={detach.isPending}
          onClick={() => detach.run({ documentId })}
        >
          <X aria-hidden />
        </Button>
      ) : null}
      <p id={errorId} role="alert" className="basis-full font-medium text-negative text-s empty:hidden">
        {error}
      </p>
      {chosen && attach.errorMessage ? (
        <Button variant="ghost" size="s" onClick={() => send(chosen)}>
          {t("retry")}
        </Button>
      ) : null}
    </div>
  );
}
