import { Logo } from "@zea/ui/logo";

export default function LandingPage() {
  return (
    <main id="content" className="p-8">
      <Logo />
    </main>
  );
}
