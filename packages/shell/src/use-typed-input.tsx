"use client";

import {
  type ChangeEvent,
  type ComponentProps,
  type FocusEvent,
  type InvalidEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

type TypedInputOptions = {
  /** What was read, or the text as it was typed while it can't be read. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  read: (text: string) => string;
  write: (value: string) => string;
  /** Why the value can't be read. */
  problem: string | null;
  /** The form's error of the field. */
  error?: string | null | undefined;
};

type TypedInput = {
  input: Pick<ComponentProps<"input">, "ref" | "value" | "onChange" | "onBlur" | "onInvalid">;
  /** Why the text can't be read, else the form's error. */
  error: string | null | undefined;
};

/**
 * A text input that is read as a date or a time. Leaving it shows how the text was read, or why it can't be; a text that
 * can't be read stays in the field and is found by `firstUnread`.
 */
export function useTypedInput(options: TypedInputOptions): TypedInput {
  const { value, onChange, onBlur, ref, read, write, problem, error } = options;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isExplained, setExplained] = useState(problem !== null);
  const afterPress = useAfterPress();
  useImperativeHandle(ref, () => input.current!);
  useLayoutEffect(() => input.current?.setCustomValidity(problem ?? ""), [problem]);
  return {
    input: {
      ref: input,
      value: typed !== null && read(typed) === value ? typed : write(value),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        setTyped(target.value);
        if (!problem) setExplained(false);
        onChange(read(target.value));
      },
      onBlur: (event: FocusEvent<HTMLInputElement>) => {
        setTyped(null);
        afterPress(() => setExplained(true));
        onBlur?.(event);
      },
      onInvalid: (event: InvalidEvent<HTMLInputElement>) => {
        event.preventDefault();
        setExplained(true);
      },
    },
    error: problem && (isExplained || error) ? problem : error,
  };
}

/** Runs something once the mouse button or finger is lifted: a message that moves what is being pressed would take the press from it. */
function useAfterPress(): (act: () => void) => void {
  const isPressed = useRef(false);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const lift = () => {
      isPressed.current = false;
    };
    window.addEventListener("mousedown", press, true);
    window.addEventListener("mouseup", lift, true);
    return () => {
      window.removeEventListener("mousedown", press, true);
      window.removeEventListener("mouseup", lift, true);
    };
  }, []);
  return (act) => {
    if (isPressed.current) window.addEventListener("mouseup", () => setTimeout(act), { once: true });
    else act();
  };
}

/** The first field of a form with a text that can't be read, after each such field has said why. */
export function firstUnread(form: HTMLFormElement): HTMLElement | undefined {
  const unread = [...form.elements].filter(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.validity.customError,
  );
  for (const element of unread) element.checkValidity();
  return unread[0];
}
