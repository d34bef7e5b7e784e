/** Which page is acted on, as it was read: who acts on an older one is told. */
export const HeldPageFields = ({ page, version }: { page: string; version: number }) => (
  <>
    <input type="hidden" name="page" value={page} />
    <input type="hidden" name="version" value={version} />
  </>
);
