import { Notice } from "@/components/ui/notice";
import { gestureMessage } from "./termination-sentences";

/** What a button of a termination did, when the address says one did. */
export function GestureDone({ message }: { message: unknown }) {
  const sentence = gestureMessage(message);
  return (
    sentence && (
      <div role="status">
        <Notice tone="success">
          <p>{sentence}</p>
        </Notice>
      </div>
    )
  );
}
