import { PublicFrame } from "@/components/public-frame.tsx";

export default function OpenLayout({ children }: LayoutProps<"/[locale]">) {
  return <PublicFrame>{children}</PublicFrame>;
}
