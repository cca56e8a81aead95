import type { Admin, Ctx } from "@zea/domain/context";
import { approveCredits, refuseCredits } from "@zea/domain/credit/decide-credits";
import { requestCredits } from "@zea/domain/credit/request-credits";
import { addCreditPack } from "@zea/domain/credit/save-credit-pack";
import type { RequestCredits } from "@zea/domain/credit/schema";
import { uuidv7 } from "@zea/domain/id";
import { days, earlier, hours, later } from "@zea/domain/time";
import { amountOf } from "./amount.ts";
import { packs } from "./coach-data.ts";
import { asAthlete, type SeedAthlete } from "./onboarding.ts";
import type { SeedAction } from "./timeline.ts";

export type SeedPacks = Record<keyof typeof packs, RequestCredits>;

/** What the club sells; returns a request for each pack. */
export async function seedPacks(ctx: Ctx<Admin>): Promise<SeedPacks> {
  const requests = Object.entries(packs).map(async ([name, { price, ...pack }], index) => {
    const priceMinor = amountOf(price);
    const details = { ...pack, priceMinor, isActive: true, position: index + 1, requestKey: uuidv7() };
    const { packId } = await addCreditPack(ctx, details);
    const { credits, validDays } = pack;
    return [name, { credits, pack: { packId, shown: { priceMinor, validDays } } }] as const;
  });
  return Object.fromEntries(await Promise.all(requests)) as SeedPacks;
}

type Club = { admin: Admin; packs: SeedPacks; present: Date };

/** Credit requests by athlete: one approved, one rejected, and two open, one of them by an athlete without credits. */
export function planCreditRequests(
  athletes: SeedAthlete[],
  { admin, packs: { five, ten }, present }: Club,
): Map<SeedAthlete, SeedAction[]> {
  const [granted, refused, waiting] = athletes.filter(({ monthly }) => monthly > 1).slice(5);
  const broke = athletes.find(({ localPart }) => localPart === "sincreditos");
  const asAdmin = ({ db, now }: Ctx): Ctx<Admin> => ({ db, now, actor: admin });
  const request = { granted: "", refused: "" };
  const ago = (milliseconds: number) => earlier(present, milliseconds);
  const requestBy = (who: SeedAthlete, at: Date, wanted: RequestCredits, keep = (_: string) => {}): SeedAction => ({
    at,
    run: async (ctx) => keep((await requestCredits(asAthlete(ctx, who), wanted)).requestId),
  });
  const paid = { pricePaidMinor: amountOf(160), method: "TRANSFER" as const, expiresAt: later(present, days(168)) };
  const reason = "Lo hablamos en recepción: por ahora te conviene más el bono de diez";
  const approve: SeedAction = {
    at: ago(days(12) - hours(4)),
    run: (ctx) => approveCredits(asAdmin(ctx), { requestId: request.granted, credits: 10, ...paid }),
  };
  const refuse: SeedAction = {
    at: ago(days(8) - hours(7)),
    run: (ctx) => refuseCredits(asAdmin(ctx), { requestId: request.refused, reason }),
  };
  return new Map([
    [
      granted!,
      [
        requestBy(granted!, ago(days(12)), { credits: 12 }, (id) => void Object.assign(request, { granted: id })),
        approve,
      ],
    ],
    [
      refused!,
      [
        requestBy(refused!, ago(days(8)), { credits: 20 }, (id) => void Object.assign(request, { refused: id })),
        refuse,
      ],
    ],
    [waiting!, [requestBy(waiting!, ago(hours(19)), ten)]],
    [broke!, [requestBy(broke!, ago(hours(3)), five)]],
  ]);
}
