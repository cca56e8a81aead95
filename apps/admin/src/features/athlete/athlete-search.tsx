"use client";

import { InputWith } from "@zea/ui/input";
import { LoaderCircle, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { useRouter } from "@/i18n/navigation.ts";
import { type AthleteFilters, athletesHref } from "./athlete-filters.ts";

const pauseMs = 250;

/** Looks for athletes as their name is written; the address follows. */
export function AthleteSearch({ filters }: { filters: AthleteFilters }) {
  const t = useTranslations("athlete");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(filters.search);
  const asked = useRef(filters.search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (filters.search === asked.current) return;
    asked.current = filters.search;
    setText(filters.search);
  }, [filters.search]);

  const look = (search: string) => {
    clearTimeout(timer.current);
    if (search === asked.current) return;
    asked.current = search;
    startTransition(() => router.replace(athletesHref(filters, { search, page: 1 }), { scroll: false }));
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
