"use client";

import { useMutation } from "@tanstack/react-query";
import type { SaveProfile } from "@zea/domain/athlete/schema";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import { inputOf, type ProfileFormState, type ProfileValues } from "./profile-values.ts";

const pauseMs = 700;

export type SaveState = "idle" | "saving" | "saved" | "failed";

/**
 * Saves changes shortly after typing stops, one request at a time, and only the fields that the schema accepts.
 * Failed changes are sent again with the next change, when the device is back online, or by `saveNow`.
 */
export function useAutosave(form: ProfileFormState) {
  const [state, setState] = useState<SaveState>("idle");
  const { mutateAsync } = useMutation(useTRPC().profile.save.mutationOptions());
  const saved = useRef(JSON.stringify(inputOf(form.getValues())));
  const queue = useRef(Promise.resolve());

  const save = async () => {
    const changes = await changesSince(saved.current, form.getValues());
    if (Object.keys(changes).length === 0) return;
    setState("saving");
    await mutateAsync(changes);
    saved.current = JSON.stringify({ ...JSON.parse(saved.current), ...changes });
    setState("saved");
  };
  const saveNow = () => {
    // loading the schema can fail as well as sending
    queue.current = queue.current.then(save).catch(() => setState("failed"));
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
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(() => latest.current(), pauseMs);
      },
    });
    const resume = () => void latest.current();
    window.addEventListener("online", resume);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener("online", resume);
      void latest.current();
    };
  }, [form]);
  return { state, saveNow };
}

async function changesSince(saved: string, values: ProfileValues): Promise<SaveProfile> {
  const { SaveProfile: schema } = await import("@zea/domain/athlete/schema");
  const before: Record<string, unknown> = JSON.parse(saved);
  const changed = Object.entries(inputOf(values)).filter(
    ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  const accepted = changed.filter(([field, value]) => schema.safeParse({ [field]: value }).success);
  return Object.fromEntries(accepted);
}
