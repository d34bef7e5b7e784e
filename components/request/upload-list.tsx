import { FileCheck } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { formatBytes } from "@/lib/core/format";

export type ShownUpload = { id: string; fileName: string; label: string; bytes: number; href: Route };

type UploadListProps = { uploads: readonly ShownUpload[]; action?: (upload: ShownUpload) => ReactNode };

/** The documents sent, each to open again, with what may be done to it. */
export function UploadList({ uploads, action }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {uploads.map((upload) => (
        <li
          key={upload.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control border border-line px-4 py-2"
        >
          <div className="flex min-w-0 flex-1 basis-52 items-center gap-4">
            <FileCheck aria-hidden className="size-6 shrink-0 text-success" />
            <div className="flex min-w-0 flex-col">
              <a href={upload.href} className="link inline-flex min-h-11 items-center break-all">
                {upload.fileName}
              </a>
              <span className="text-sm text-muted">{`${upload.label}, ${formatBytes(upload.bytes)}`}</span>
            </div>
          </div>
          {action?.(upload)}
        </li>
      ))}
    </ul>
  );
}
