import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";

/** The way to the bank accounts, which have a page of their own. */
export function BankLink() {
  return (
    <Panel title="Compte bancaire">
      <p>Le compte où nous versons vos remboursements, et celui qui paie vos cotisations.</p>
      <Link href={routes.bank} className="link inline-flex min-h-11 items-center self-start">
        Voir mes comptes bancaires
      </Link>
    </Panel>
  );
}
