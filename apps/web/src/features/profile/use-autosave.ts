"use client";

import { useMutation } from "@tanstack/react-query";
import type { SaveProfile } from "@zea/domain/athlete/schema";
import type { Formatters } from "@zea/format/formatters";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import { keepDraft, readDraft } from "./profile-draft.ts";
import { inputOf, type ProfileField, type ProfileFormState, type ProfileValues } from "./profile-values.ts";

const pauseMs = 700;

/** `reason` is the API's; without it there was no answer. */
export type SaveState = { kind: "idle" | "saving" | "saved" } | { kind: "failed"; reason: string | null };

/**
 * Saves changes shortly after typing stops, one request at a time, and only the fields that the schema accepts. What isn't
 * saved yet is kept in this tab and taken up again after a reload. Failed changes are sent again with the next change, when
 * the device is back online, or by `saveNow`.
 */
export function useAutosave(form: ProfileFormState, { athleteId, today }: { athleteId: string; today: string }) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [restored, setRestored] = useState(0);
  const errorMessage = useErrorMessage();
  const format = useFormat();
  const router = useRouter();
  const { mutateAsync } = useMutation(useTRPC().profile.save.mutationOptions());
  const saved = useRef<Record<string, unknown>>(inputOf(form.getValues(), format));
  const queue = useRef(Promise.resolve());

  const save = async () => {
    const changes = await acceptedOf(changedFrom(saved.current, inputOf(form.getValues(), format)), today);
    if (Object.keys(changes).length === 0) return;
    setState({ kind: "saving" });
    await mutateAsync(changes);
    saved.current = { ...saved.current, ...changes };
    keepDraft(athleteId, draftOf(saved.current, form.getValues(), format));
    setState({ kind: "saved" });
    // the frame of the page shows the name
    if (changes.name) router.refresh();
  };
  const fail = (error: unknown) => {
    const refusal = refusalOf(error);
    setState({ kind: "failed", reason: refusal ? errorMessage(error) : null });
    for (const [field, message] of Object.entries(refusal?.fields ?? {})) {
      form.setError(field as ProfileField, { type: "server", message });
    }
  };
  const saveNow = () => {
    // loading the schema can fail as well as sending
    queue.current = queue.current.then(save).catch(fail);
    return queue.current;
  };

  const latest = useRef(saveNow);
  useEffect(() => {
    latest.current = saveNow;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        keepDraft(athleteId, draftOf(saved.current, values, format));
        clearTimeout(timer);
        timer = setTimeout(() => latest.current(), pauseMs);
      },
    });
    const draft = Object.entries(readDraft(athleteId)) as [ProfileField, never][];
    for (const [field, value] of draft) form.setValue(field, value, { shouldDirty: true, shouldValidate: true });
    if (draft.length > 0) setRestored((count) => count + 1);
    const resume = () => void latest.current();
    window.addEventListener("online", resume);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener("online", resume);
      void latest.current();
    };
  }, [form, athleteId, format]);
  return { state, saveNow, restored };
}

function changedFrom(saved: Record<string, unknown>, typed: ReturnType<typeof inputOf>): [string, unknown][] {
  return Object.entries(typed).filter(([field, value]) => value !== undefined && !Object.is(value, saved[field]));
}

function draftOf(saved: Record<string, unknown>, values: ProfileValues, format: Formatters): Partial<ProfileValues> {
  const fields = changedFrom(saved, inputOf(values, format)).map(([field]) => [field, values[field as ProfileField]]);
  return Object.fromEntries(fields);
}

async function acceptedOf(changed: [string, unknown][], today: string): Promise<SaveProfile> {
  const { profileSchemasOn } = await import("@zea/domain/athlete/schema");
  const { SaveProfile: schema } = profileSchemasOn(today);
  return Object.fromEntries(changed.filter(([field, value]) => schema.safeParse({ [field]: value }).success));
}
