import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button.tsx";
import { cn } from "./class-names.tsx";

type FileButtonProps = Pick<ComponentProps<typeof Button>, "variant" | "size"> & {
  /** The media types and endings to choose from. */
  accept: string;
  disabled?: boolean;
  /** The id of the error that the last choice caused. */
  errorId?: string | undefined;
  onChoose: (file: File) => void;
  className?: string;
  children: ReactNode;
};

/** A button that opens the choice of a file, or the camera on a phone. */
export function FileButton({ accept, disabled, errorId, onChoose, className, children, ...look }: FileButtonProps) {
  return (
    <Button
      asChild
      {...look}
      className={cn(
        "cursor-pointer has-focus-visible:outline-[3px] has-focus-visible:outline-(--focus) has-focus-visible:outline-offset-[3px]",
        disabled && "pointer-events-none opacity-60",
        className,
      )}
    >
      <label>
        {children}
        <input
          type="file"
          accept={accept}
          disabled={disabled}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={errorId}
          className="sr-only"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // else the same file could not be chosen again
            currentTarget.value = "";
            if (file) onChoose(file);
          }}
        />
      </label>
    </Button>
  );
}
