"use client";

import { InputWith } from "@zea/ui/input";
import { LoaderCircle, Search } from "lucide-react";
import { useEffect, useRef, useState, useTransition } from "react";
import { useRouter } from "./navigation.tsx";

const pauseMs = 250;

type Href = { pathname: string; query: Record<string, string> };
type ListSearchProps = { label: string; placeholder: string; search: string; hrefOf: (search: string) => Href };

/** Looks through a list as the text is written; the address follows. */
export function ListSearch({ label, placeholder, search, hrefOf }: ListSearchProps) {
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
    if (wanted === asked.current) return;
    asked.current = wanted;
    startTransition(() => router.replace(hrefOf(wanted), { scroll: false }));
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
          aria-label={label}
          placeholder={placeholder}
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
