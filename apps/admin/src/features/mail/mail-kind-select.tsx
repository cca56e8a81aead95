"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Select } from "@zea/ui/select";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { MailListUrlState } from "./mail-list-url-state.ts";
import { useMailName } from "./use-mail-name.ts";

/** Narrows the log to one kind of mail. */
export function MailKindSelect({ urlState }: { urlState: MailListUrlState }) {
  const t = useTranslations("mail");
  const router = useRouter();
  const nameOf = useMailName();
  const { data } = useSuspenseQuery(useTRPC().mail.list.queryOptions(listInput(urlState)));
  return (
    <Select
      aria-label={t("kind")}
      value={urlState.filters.kind ?? ""}
      onChange={({ target }) =>
        router.replace(hrefTo(urlState, { kind: target.value || undefined }), { scroll: false })
      }
    >
      <option value="">{t("anyKind")}</option>
      {data.kinds.map(({ kind, mailName }) => (
        <option key={kind} value={kind}>
          {nameOf(mailName)}
        </option>
      ))}
    </Select>
  );
}
