import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { ChangeLink } from "./change-link";

type AddressPanelProps = {
  recipient: string;
  /** As on the envelope; none when the address is unknown. */
  lines: readonly string[];
};

/** The postal address, as an envelope carries it. */
export function AddressPanel({ recipient, lines }: AddressPanelProps) {
  const known = lines.length > 0;
  return (
    <Panel
      title="Adresse postale"
      action={<ChangeLink href={routes.changeAddress} what="mon adresse postale" known={known} />}
    >
      {known ? (
        <address className="flex flex-col not-italic">
          {[recipient, ...lines].map((line) => (
            <span key={line} className="break-words">
              {line}
            </span>
          ))}
        </address>
      ) : (
        <p>Nous n’avons pas votre adresse. Donnez-la pour recevoir nos courriers et votre carte si besoin.</p>
      )}
    </Panel>
  );
}
