"use client";

import { useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field-parts";

/** A text to hand over: any browser can select it, most can copy it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <div className="flex flex-col gap-3">
      <label className="flex flex-col gap-1.5 font-bold">
        {label}
        <input
          ref={field}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={controlClass}
        />
      </label>
      <div className="hidden flex-wrap items-center gap-3 scripted:flex">
        <button type="button" className={buttonClass("secondary")} onClick={() => void copy()}>
          Copier
        </button>
        <p role="status">{isCopied && "Copié."}</p>
      </div>
    </div>
  );
}
