"use client";

import type { ComponentProps } from "react";
import type { RequestKind, RequestState } from "@/lib/request/rules";
import { ActForm } from "./act-form";

/** A request as it was read, and whether it is in the hands of who reads it. */
export type Hold = {
  request: string;
  version: number;
  mine: boolean;
  kind: RequestKind;
  state: RequestState;
};

/** Beside everything that an adviser writes (L. 110-2). */
export const noHealth = "Ne demandez ni diagnostic ni information de santé.";

type DeskFormProps = Pick<Hold, "request" | "version"> & Omit<ComponentProps<typeof ActForm>, "hidden">;

/** A form on a request of a member. */
export const DeskForm = ({ request, version, ...form }: DeskFormProps) => (
  <ActForm {...form} hidden={{ request, version }} />
);
