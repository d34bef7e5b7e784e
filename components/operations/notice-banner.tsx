import { Megaphone } from "lucide-react";

/** What the mutual tells everybody, above the page: it hides nothing of it. */
export function NoticeBanner({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <div role="status" className="border-b-2 border-warning bg-warning-soft print:hidden">
      <div className="mx-auto flex max-w-[76rem] gap-3 px-4 py-3 sm:px-8">
        <Megaphone aria-hidden className="mt-0.5 size-6 shrink-0 text-warning" />
        <div className="flex min-w-0 flex-col gap-2 break-words">
          {texts.map((text) => (
            <p key={text}>
              <strong className="text-warning">{"Information\u00a0: "}</strong>
              {text}
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
