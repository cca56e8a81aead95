"use client";

import { AccountPart } from "@zea/shell/account-part";
import { FormToggle } from "@zea/shell/form-toggle";
import { useTranslations } from "@zea/shell/use-translations";
import { DeletionForm } from "./deletion-form.tsx";

/** Deletes the person's account, after showing what that ends. */
export function DeleteAccount() {
  const t = useTranslations("ownData");
  return (
    <AccountPart title={t("delete")} text={t("deleteText")}>
      <FormToggle label={t("delete")} variant="danger">
        {() => <DeletionForm />}
      </FormToggle>
    </AccountPart>
  );
}
