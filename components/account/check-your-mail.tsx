import { MailOpen } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AdviserContact } from "@/components/site/adviser";
import { Disclosure } from "@/components/ui/disclosure";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";

type CheckYourMailProps = {
  /** What was sent, and for how long it serves. */
  children: ReactNode;
  /** Why an e-mail may not come, beyond the ordinary. */
  causes?: ReactNode;
  again: { href: Route; label: string };
};

/** The page after a link was sent: where to look, and what to do when nothing comes. */
export function CheckYourMail({ children, causes, again }: CheckYourMailProps) {
  return (
    <PageBody width="form">
      <PageTitle>Consultez votre messagerie</PageTitle>
      <Panel>
        <MailOpen aria-hidden className="size-12 text-accent-ink" strokeWidth={1.5} />
        {children}
        <Disclosure summary="Vous n’avez rien reçu ?">
          {causes}
          <p>
            L’e-mail arrive en général en moins de deux minutes. Regardez aussi dans les courriers
            indésirables (spam).
          </p>
          <p>
            <Link href={again.href} className="link inline-flex min-h-11 items-center">
              {again.label}
            </Link>
          </p>
          <AdviserContact />
        </Disclosure>
      </Panel>
    </PageBody>
  );
}
