"use client";

import { useEffect, useState } from "react";

/** A QR code, dark on white in both themes so that cameras read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [modules, setModules] = useState<boolean[][]>([]);
  useEffect(() => {
    void import("uqr").then(({ encode }) => setModules(encode(text, { border: 2 }).data));
  }, [text]);
  const size = Math.max(modules.length, 1);
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-48 rounded-m bg-white text-black"
    >
      <path d={path} fill="currentColor" shapeRendering="crispEdges" />
    </svg>
  );
}
