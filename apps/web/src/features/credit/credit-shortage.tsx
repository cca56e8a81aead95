import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";

type CreditShortageProps = {
  credits: number;
  balance: number;
  request: { state: string; credits: number } | null;
  /** The page to go on to once the credits are there. */
  next?: string;
};

/** That the balance doesn't pay for a session, with the way to more credits or to the request that is open. */
export function CreditShortage({ credits, balance, request, next }: CreditShortageProps) {
  const t = useTranslations("slot.shortage");
  const isAsked = request?.state === "OPEN";
  return (
    <Banner
      tone={isAsked ? "waiting" : "attention"}
      title={isAsked ? t("asked") : t(balance === 0 ? "none" : "few")}
      role="status"
    >
      <p>{isAsked ? t("askedText", { asked: request.credits }) : t("cost", { credits, balance })}</p>
      <Button asChild size="s" variant={isAsked ? "ghost" : "primary"} className="mt-2.5 w-fit">
        <Link href={isAsked ? "/credits" : { pathname: "/credits", query: next ? { next } : {}, hash: "ask" }}>
          {t(isAsked ? "see" : "ask")}
        </Link>
      </Button>
    </Banner>
  );
}
