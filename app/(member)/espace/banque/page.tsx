import type { Metadata } from "next";
import { AccountPanel } from "@/components/bank-account/account-panel";
import { Mandate, mandateTitle } from "@/components/bank-account/mandate";
import { MaskedIban } from "@/components/bank-account/masked-iban";
import { InformationLinks } from "@/components/space/information-links";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { formerAddresses } from "@/lib/account/queries";
import { requireMember } from "@/lib/account/require-member";
import { formerAddressDays } from "@/lib/account/rules";
import { type BankAccount, listBankAccounts, needsDebitAccount } from "@/lib/bank-account/queries";
import { type BankAccountUse, hintEnds } from "@/lib/bank-account/rules";
import { findContactDetails } from "@/lib/contact/queries";
import { addressLines } from "@/lib/contact/rules";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import { cancelBankAccountAction } from "./actions";
import { bankMessage } from "./messages";

const title = "Mes comptes bancaires";

export const metadata: Metadata = { title };

export default async function BankPage({ searchParams }: PageProps<"/espace/banque">) {
  const { memberId, accountId } = await requireMember();
  const message = bankMessage((await searchParams).message);
  const [accounts, pays, address, former] = await Promise.all([
    listBankAccounts(database(), memberId),
    needsDebitAccount(database(), memberId, civilDate(now())),
    findContactDetails(database(), memberId),
    formerAddresses(database(), accountId, now()),
  ]);
  const debit = shown(accounts, "debit");

  return (
    <PageBody>
      <PageTitle
        lead="Où nous vous versons de l’argent, et d’où vient celui de vos cotisations."
        help={routeTo.helpPage("changer-de-compte-bancaire")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <InformationLinks here={routes.bank} />
        {message && (
          <div role="status">
            <Notice tone="success">{message}</Notice>
          </div>
        )}
        {former.length > 0 && accounts.some(({ state }) => state === "pending") && <SentToFormer />}
        <AccountPanel
          title="Pour vos remboursements"
          purpose="Nous y versons vos remboursements."
          missing="Nous n’avons pas encore de compte : ajoutez-le pour que nous puissions vous rembourser."
          {...shown(accounts, "reimbursement")}
          change={{ href: routes.changeReimbursementAccount, what: "le compte de mes remboursements" }}
          cancel={cancelBankAccountAction}
        />
        {pays ? (
          <AccountPanel
            title="Pour vos cotisations"
            purpose="Vos cotisations y sont prélevées."
            missing="Aucun compte n’est prélevé. Ajoutez-en un pour payer vos cotisations sans y penser."
            {...debit}
            change={{ href: routes.changeDebitAccount, what: "le compte de mes cotisations" }}
            cancel={cancelBankAccountAction}
          >
            {[debit.pending, debit.current].map(
              (account) =>
                account && <Signed key={account.id} {...account} addressLines={addressLines(address)} />,
            )}
          </AccountPanel>
        ) : (
          <NothingToPay />
        )}
      </div>
    </PageBody>
  );
}

function shown(accounts: readonly BankAccount[], use: BankAccountUse) {
  const of = (state: BankAccount["state"]) => {
    const account = accounts.find((one) => one.use === use && one.state === state);
    return account && { ...account, ...hintEnds(account.ibanHint) };
  };
  return { current: of("current"), pending: of("pending") };
}

type SignedProps = BankAccount & { addressLines: readonly string[] };

function Signed({ mandateRum, mandateSignedAt, state, holder, ibanHint, addressLines }: SignedProps) {
  if (!mandateRum || !mandateSignedAt) return null;
  return (
    <Disclosure summary={state === "pending" ? "Le mandat que vous venez de signer" : mandateTitle}>
      <Mandate
        rum={mandateRum}
        debtor={holder}
        addressLines={addressLines}
        iban={<MaskedIban {...hintEnds(ibanHint)} />}
        date={`Signé le ${formatDate(civilDate(mandateSignedAt))}`}
      />
    </Disclosure>
  );
}

const SentToFormer = () => (
  <Notice tone="info">
    Votre adresse e-mail a changé il y a moins de {formerAddressDays} jours. Par sécurité, le lien pour
    annuler ce nouveau compte est parti à celle que vous aviez avant.
  </Notice>
);

function NothingToPay() {
  return (
    <Panel title="Pour vos cotisations">
      <p>Aucune cotisation n’est à prélever sur un compte à vous : vous n’avez rien à donner ici.</p>
    </Panel>
  );
}
