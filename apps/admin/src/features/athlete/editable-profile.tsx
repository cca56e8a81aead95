"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useCallback, useRef, useState } from "react";
import type { AthleteDetails } from "./athlete.ts";
import { ProfileFacts } from "./profile-facts.tsx";

const EditProfile = dynamic(() => import("./edit-profile.tsx").then((module) => module.EditProfile));

/** An athlete's profile, or the form that corrects it in its place. */
export function EditableProfile({ athlete }: { athlete: AthleteDetails }) {
  const t = useTranslations("athlete.edit");
  const [isEditing, setEditing] = useState(false);
  const wasEditing = useRef(false);
  const close = useCallback(() => {
    wasEditing.current = true;
    setEditing(false);
  }, []);
  if (isEditing) return <EditProfile athlete={athlete} onClose={close} />;
  return (
    <div className="grid content-start gap-4">
      <ProfileFacts profile={athlete.profile} />
      <Button
        ref={(button) => {
          if (wasEditing.current) button?.focus();
          wasEditing.current = false;
        }}
        variant="ghost"
        className="w-fit"
        onClick={() => setEditing(true)}
      >
        <Pencil aria-hidden />
        {t("open")}
      </Button>
    </div>
  );
}
