import { OpenFrame } from "@/components/open-frame.tsx";

export default function OpenLayout({ children }: LayoutProps<"/[locale]">) {
  return <OpenFrame>{children}</OpenFrame>;
}
