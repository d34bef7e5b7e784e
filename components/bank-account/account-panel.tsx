import type { Route } from "next";
import type { ReactNode } from "react";
import type { Temporal } from "temporal-polyfill";
import { OneButtonForm } from "@/components/account/one-button-form";
import { ChangeLink } from "@/components/contact/change-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/core/form-state";
import { formatMoment } from "@/lib/core/format";
import { MaskedIban } from "./masked-iban";

export type ShownAccount = {
  id: string;
  start: string;
  end: string;
  holder: string;
  mandateRum: string | null;
  mandateSignedAt: Temporal.Instant | null;
  appliesAt: Temporal.Instant;
};

type AccountPanelProps = {
  title: string;
  /** What the account is for, and what is missing without it. */
  purpose: string;
  missing: string;
  current: ShownAccount | undefined;
  pending: ShownAccount | undefined;
  change: { href: Route; what: string };
  cancel: FormAction;
  /** What else is known of it: the mandate. */
  children?: ReactNode;
};

/** The account of one use: the one in use, and the one that waits. */
export function AccountPanel({
  title,
  purpose,
  missing,
  current,
  pending,
  change,
  cancel,
  children,
}: AccountPanelProps) {
  return (
    <Panel
      title={title}
      action={<ChangeLink {...change} known={current !== undefined || pending !== undefined} />}
    >
      {current ? (
        <>
          <p>{purpose}</p>
          <AccountFacts account={current} />
        </>
      ) : (
        !pending && <p>{missing}</p>
      )}
      {pending && (
        <Pending
          use={title.toLowerCase()}
          account={pending}
          replaces={current !== undefined}
          cancel={cancel}
        />
      )}
      {children}
    </Panel>
  );
}

const AccountFacts = ({ account }: { account: ShownAccount }) => (
  <DescriptionList
    items={[
      { term: "Compte", value: <MaskedIban {...account} /> },
      { term: "Titulaire", value: account.holder },
    ]}
  />
);

type PendingProps = { use: string; account: ShownAccount; replaces: boolean; cancel: FormAction };

function Pending({ use, account, replaces, cancel }: PendingProps) {
  return (
    <Notice tone="info" title={replaces ? "Un nouveau compte attend" : "Votre compte attend"}>
      <AccountFacts account={account} />
      <p>
        {`Par sécurité, il sera utilisé à partir du ${formatMoment(account.appliesAt)}. `}
        {replaces ? "D’ici là, rien ne change." : ""}
      </p>
      <OneButtonForm
        action={cancel}
        label={
          <>
            Annuler ce compte
            <span className="sr-only">{` ${use}`}</span>
          </>
        }
        look="secondary"
        fields={{ account: account.id }}
      />
    </Notice>
  );
}
