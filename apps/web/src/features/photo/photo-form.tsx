"use client";

import { useRouter } from "@zea/shell/navigation";
import { reduceImage } from "@zea/shell/reduce-image";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { useUpload } from "@zea/shell/use-upload";
import { Avatar } from "@zea/ui/avatar";
import { Button } from "@zea/ui/button";
import { FileButton } from "@zea/ui/file-button";
import { Camera } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";

/** The person's photo: choose one, see it, save it, or remove the one that is there. */
export function PhotoForm({ name, initialId }: { name: string; initialId: string | null }) {
  const t = useTranslations("account.photo");
  const { photoId, choose, cancel, save, remove } = usePhoto(initialId);
  const { chosen } = save;
  const error = save.errorMessage ?? remove.errorMessage;
  const errorId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <Avatar name={name} photoId={photoId} preview={chosen?.url} size="l" />
      {chosen ? (
        <span className="flex flex-wrap gap-2.5">
          <Button pending={save.isPending} onClick={() => save.run(chosen)}>
            {save.errorMessage ? t("retry") : t("save")}
          </Button>
          <Button variant="ghost" disabled={save.isPending} onClick={cancel}>
            {t("cancel")}
          </Button>
        </span>
      ) : (
        <span className="flex flex-wrap gap-2.5">
          <FileButton
            variant="ghost"
            accept="image/*"
            errorId={error ? errorId : undefined}
            disabled={remove.isPending}
            onChoose={choose}
          >
            <Camera aria-hidden />
            {photoId ? t("replace") : t("choose")}
          </FileButton>
          {photoId ? (
            <Button variant="danger" pending={remove.isPending} onClick={() => remove.run()}>
              {t("remove")}
            </Button>
          ) : null}
        </span>
      )}
      <p id={errorId} role="alert" className="basis-full font-medium text-negative text-s empty:hidden">
        {error}
      </p>
    </div>
  );
}

function usePhoto(initialId: string | null) {
  const t = useTranslations("account.photo");
  const trpc = useTRPC();
  const router = useRouter();
  const [photoId, setPhotoId] = useState(initialId);
  const save = useUpload<{ file: Blob; url: string }>({
    success: () => t("saved"),
    onSuccess: ({ fileId }) => {
      setPhotoId(fileId);
      router.refresh();
    },
  });
  const { chosen } = save;
  useEffect(() => () => URL.revokeObjectURL(chosen?.url ?? ""), [chosen]);
  const remove = useAction(trpc.photo.remove.mutationOptions(), {
    success: () => t("removed"),
    onSuccess: () => {
      setPhotoId(null);
      router.refresh();
    },
  });
  const choose = async (original: File) => {
    save.reset();
    const file = await reduceImage(original);
    save.choose({ file, url: URL.createObjectURL(file) });
  };
  const cancel = () => {
    save.reset();
    save.choose(null);
  };
  return { photoId, choose, cancel, save, remove };
}
