import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "info" | "success" | "warning" | "danger";

const tones: Record<Tone, { icon: LucideIcon; frame: string; ink: string }> = {
  info: { icon: Info, frame: "border-brand bg-brand-soft", ink: "text-brand" },
  success: { icon: CircleCheck, frame: "border-success bg-success-soft", ink: "text-success" },
  warning: { icon: TriangleAlert, frame: "border-warning bg-warning-soft", ink: "text-warning" },
  danger: { icon: CircleAlert, frame: "border-danger bg-danger-soft", ink: "text-danger" },
};

type NoticeProps = { tone: Tone; title?: ReactNode; children: ReactNode };

/** A message set apart from the text. It is not announced: give it a role where it appears after an action. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { icon: Icon, frame, ink } = tones[tone];
  return (
    <div className={`flex gap-3 rounded-control border-l-4 p-4 sm:p-5 ${frame}`}>
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${ink}`} />
      <div className="flex min-w-0 flex-col gap-2">
        {title && <p className={`font-bold ${ink}`}>{title}</p>}
        <div className="flex flex-col gap-2">{children}</div>
      </div>
    </div>
  );
}
