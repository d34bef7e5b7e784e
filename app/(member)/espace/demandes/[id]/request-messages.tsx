import { Conversation } from "@/components/request/conversation";
import { MessageForm } from "@/components/request/message-form";
import { Panel } from "@/components/ui/panel";
import type { Message } from "@/lib/request/queries";
import { type RequestKind, type RequestState, takesMessages } from "@/lib/request/rules";
import { sendMessageAction } from "../actions";

type RequestMessagesProps = {
  request: string;
  kind: RequestKind;
  state: RequestState;
  messages: readonly Message[];
  messageId: string;
};

/** The messages of a request, and the way to write another while somebody answers. */
export function RequestMessages({ request, kind, state, messages, messageId }: RequestMessagesProps) {
  const open = takesMessages(kind, state);
  if (!open && messages.length === 0) return null;
  return (
    <Panel title="Messages" id="messages">
      {messages.length === 0 ? (
        <p>Une précision à donner, une question ? Écrivez au conseiller qui étudie votre demande.</p>
      ) : (
        <Conversation messages={messages} />
      )}
      {/* Another form after each message: what was sent does not stay in it. */}
      {open && (
        <MessageForm key={messages.length} action={sendMessageAction} request={request} message={messageId} />
      )}
    </Panel>
  );
}
