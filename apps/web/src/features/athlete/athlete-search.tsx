"use client";

import { useRouter } from "@zea/shell/navigation";
import { InputWith } from "@zea/ui/input";
import { LoaderCircle, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";

const pauseMs = 250;

/** Looks for athletes as their name is written; the address follows. */
export function AthleteSearch({ search }: { search: string }) {
  const t = useTranslations("athlete");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(search);
  const asked = useRef(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (search === asked.current) return;
    asked.current = search;
    setText(search);
  }, [search]);

  const look = (wanted: string) => {
    clearTimeout(timer.current);
    const next = wanted.trim();
    if (next === asked.current) return;
    asked.current = next;
    const href = next ? { pathname: "/athletes", query: { search: next } } : "/athletes";
    startTransition(() => router.replace(href, { scroll: false }));
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look(text);
        }}
      >
        <InputWith
          type="search"
          name="search"
          aria-label={t("search")}
          placeholder={t("placeholder")}
          autoComplete="off"
          maxLength={120}
          before={isPending ? <LoaderCircle className="animate-turn" /> : <Search />}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => look(target.value), pauseMs);
          }}
        />
      </form>
    </search>
  );
}
