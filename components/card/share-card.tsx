"use client";

import { useEffect, useRef } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { SharedLink } from "./shared-link";

type ShareCardProps = { action: FormAction; hours: number; liveLinks: string[] };

/** Makes a link that shows the card for a day; it is shown here once, and nowhere else. */
export function ShareCard({ action, hours, liveLinks }: ShareCardProps) {
  return (
    <Form action={action} anchor="lien-a-creer" summaryFooter={<AdviserContact />}>
      {({ result = "" }) => {
        // The link's id, then its address: once cancelled, it is no more to be copied.
        const [id = "", address = ""] = result.split(" ");
        const isLive = liveLinks.includes(id);
        return (
          <>
            {isLive && <Answer key={id} address={address} hours={hours} />}
            <div>
              <SubmitButton look={isLive ? "secondary" : "primary"}>
                {isLive ? "Créer un autre lien" : "Créer un lien"}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </Form>
  );
}

function Answer({ address, hours }: { address: string; hours: number }) {
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <div
      ref={zone}
      tabIndex={-1}
      role="status"
      className="flex flex-col gap-3 rounded-control border-2 border-success bg-success-soft p-4 sm:p-5"
    >
      <p className="font-bold text-success">Votre lien est prêt. Copiez-le maintenant.</p>
      <p>
        Il montre votre carte pendant {hours} heures à qui le reçoit. Par sécurité, il ne sera plus affiché
        ensuite.
      </p>
      <SharedLink address={address} />
    </div>
  );
}
