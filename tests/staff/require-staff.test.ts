import { expect, test, vi } from "vitest";
import { log } from "@/lib/core/log";
import { requireStaff } from "@/lib/staff/require-staff";

vi.mock("@/lib/staff/current-staff", () => ({
  currentStaff: async () => ({
    staffId: "an-id",
    role: "editor",
    name: "Nom",
    email: "nom@mutuelle.example",
  }),
}));

test("a page refused to a role is said not to exist, and noted by ids alone", async () => {
  const noted = vi.spyOn(log, "warn").mockReturnValue();

  await expect(requireStaff("editor")).resolves.toMatchObject({ staffId: "an-id" });
  expect(noted).not.toHaveBeenCalled();
  await expect(requireStaff("administrator")).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(noted).toHaveBeenCalledExactlyOnceWith(
    { staff: "an-id", role: "editor", asked: ["administrator"] },
    "a role was refused",
  );
});
