import { Notice } from "@/components/ui/notice";

/** Why a step is shown again, when it is. */
export const Again = ({ message }: { message: string | undefined }) =>
  message && (
    <div role="alert">
      <Notice tone="warning">
        <p>{message}</p>
      </Notice>
    </div>
  );
