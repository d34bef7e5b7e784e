"use server";

import type { FormState } from "@/lib/core/form-state";

export async function signInAction(_previous: FormState, _form: FormData): Promise<FormState> {
  return { status: "refused", values: {}, fieldErrors: {}, message: "En construction." };
}
