"use client";

import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { toast } from "@zea/ui/toaster";
import { useState } from "react";
import { accountClient } from "./account-client.tsx";
import { AccountPart } from "./account-part.tsx";
import { CodesSetUp } from "./codes-set-up.tsx";
import { FormToggle } from "./form-toggle.tsx";
import { useRouter } from "./navigation.tsx";
import { PasskeySetUp } from "./passkey-set-up.tsx";
import { ProvePasswordForm } from "./prove-password-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useAccountAction } from "./use-account-action.tsx";
import { useFactorAction } from "./use-factor-action.tsx";
import { usePasskeysPossible } from "./use-passkeys-possible.tsx";
import { useTranslations } from "./use-translations.tsx";

type Passkey = { id: string; name: string | null };
type FactorSettingsProps = { hasCodes: boolean; passkeys: Passkey[] };

/** What a person signs in with besides the password: codes of an app, and passkeys. */
export function FactorSettings({ hasCodes, passkeys }: FactorSettingsProps) {
  const t = useTranslations("account.factors");
  const router = useRouter();
  const arePasskeysPossible = usePasskeysPossible();
  const finish = (text: string) => {
    toast.success(text);
    router.refresh();
  };
  return (
    <>
      <AccountPart title={t("codes")} text={t("codesText")}>
        {hasCodes ? (
          <>
            <StateBadge tone="positive">{t("on")}</StateBadge>
            <FormToggle label={t("renewCodes")}>{(close) => <RenewCodes onDone={close} />}</FormToggle>
            <FormToggle label={t("removeCodes")} variant="danger">
              {() => <RemoveCodes />}
            </FormToggle>
          </>
        ) : (
          <FormToggle label={t("addCodes")}>{() => <CodesSetUp onDone={() => finish(t("codesAdded"))} />}</FormToggle>
        )}
      </AccountPart>
      <AccountPart title={t("passkeys")} text={t("passkeysText")}>
        {passkeys.length > 0 ? (
          <List>
            {passkeys.map(({ id, name }) => (
              <ListItem key={id} className="flex-wrap justify-between">
                <b className="truncate text-ms">{name}</b>
                <FormToggle
                  label={t("removePasskey")}
                  ariaLabel={t("removePasskeyLabel", { name: name ?? "" })}
                  variant="danger"
                >
                  {() => <RemovePasskey id={id} />}
                </FormToggle>
              </ListItem>
            ))}
          </List>
        ) : null}
        {arePasskeysPossible ? (
          <FormToggle label={t("addPasskey")}>
            {(close) => (
              <PasskeySetUp
                onDone={() => {
                  close();
                  finish(t("passkeyAdded"));
                }}
              />
            )}
          </FormToggle>
        ) : (
          <p className="text-fg-3 text-s">{t("passkeysImpossible")}</p>
        )}
      </AccountPart>
    </>
  );
}

function RenewCodes({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account.factors");
  const [codes, setCodes] = useState<string[] | null>(null);
  const renew = useFactorAction(accountClient.renewRecoveryCodes, "renewRecoveryCodes", ({ recoveryCodes }) =>
    setCodes(recoveryCodes),
  );
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return <ProvePasswordForm label={t("renewCodes")} action={renew} />;
}

function RemoveCodes() {
  const t = useTranslations("account.factors");
  const remove = useAccountAction(accountClient.removeCodes, "removeCodes", { success: () => t("codesRemoved") });
  return <ProvePasswordForm label={t("removeCodes")} variant="danger" action={remove} />;
}

function RemovePasskey({ id }: { id: string }) {
  const t = useTranslations("account.factors");
  const remove = useAccountAction(accountClient.removePasskey, "removePasskey", { success: () => t("passkeyRemoved") });
  const action = {
    ...remove,
    run: ({ currentPassword }: { currentPassword: string }) => remove.run({ id, currentPassword }),
  };
  return <ProvePasswordForm label={t("removePasskey")} variant="danger" action={action} />;
}
