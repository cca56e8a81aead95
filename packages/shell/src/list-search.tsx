"use client";

import { InputWithAdornment } from "@zea/ui/input";
import { LoaderCircle, Search } from "lucide-react";
import { useEffect, useRef, useState, useTransition } from "react";
import { useRouter } from "./navigation.tsx";

const pauseMs = 250;

type Href = { pathname: string; query: Record<string, string> };
type ListSearchProps = { label: string; placeholder: string; search: string; hrefOf: (search: string) => Href };

/** Searches a list while the user types, by changing the page's address. */
export function ListSearch({ label, placeholder, search, hrefOf }: ListSearchProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(search);
  const requested = useRef(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (search === requested.current) return;
    requested.current = search;
    setText(search);
  }, [search]);

  const apply = (next: string) => {
    clearTimeout(timer.current);
    if (next === requested.current) return;
    requested.current = next;
    startTransition(() => router.replace(hrefOf(next), { scroll: false }));
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply(text);
        }}
      >
        <InputWithAdornment
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
            timer.current = setTimeout(() => apply(target.value), pauseMs);
          }}
        />
      </form>
    </search>
  );
}
