import { CardSkeleton } from "@zea/ui/skeleton";

export function StatSkeletons({ count }: { count: number }) {
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      {Array.from({ length: count }, (_, index) => index).map((place) => (
        <CardSkeleton key={place} lines={1} className="h-[118px]" />
      ))}
    </div>
  );
}
