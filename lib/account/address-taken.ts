/** Whether the database refused an address because another account has it. */
export const isAddressTaken = (error: unknown): boolean => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return (
    typeof cause === "object" &&
    cause !== null &&
    "constraint_name" in cause &&
    cause.constraint_name === "accounts_email"
  );
};
