import { expect, test } from "vitest";
import { readStaffCommand } from "@/scripts/ops/staff-words";

const email = "claire@mutuelle.example";

test.each([
  [["list"], { does: "list" }],
  [["reset", email], { does: "reset", email }],
  [["revoke", email], { does: "revoke", email }],
  [
    ["add", email, "--name", "Claire Vasseur", "--role", "adviser"],
    { does: "add", email, name: "Claire Vasseur", role: "adviser" },
  ],
  [["--role=editor", "add", "--name=Claire", email], { does: "add", email, name: "Claire", role: "editor" }],
])("%j is a command", (words, command) => {
  expect(readStaffCommand(words)).toEqual(command);
});

test.each([
  [[]],
  [["add", email]],
  [["add", email, "--name", "Claire", "--role", "chef"]],
  [["add", email, "--name", "Claire", "--role", "adviser", "--password", "secret"]],
  [["list", email]],
  [["reset"]],
  [["revoke", email, email]],
  [["reset", email, "--role", "editor"]],
  [["supprimer", email]],
])("%j is none", (words) => {
  expect(readStaffCommand(words)).toBeUndefined();
});
