import { LogOut } from "lucide-react";
import type { Route } from "next";
import { Wordmark } from "@/components/site/wordmark";
import { routes, staffSignOutAddress } from "@/lib/core/routes";
import { roleLabels, type StaffRole } from "@/lib/staff/rules";
import { StaffNav } from "./staff-nav";

type StaffHeaderProps = {
  /** Who is signed in. */
  person?: { name: string; role: StaffRole } | undefined;
};

const space = "Espace équipe";

/** The header of the people of the mutual: who they are, where they may go, the way out. */
export function StaffHeader({ person }: StaffHeaderProps) {
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center justify-between gap-x-6 px-4 py-2 sm:px-8 sm:py-3">
        <Wordmark home={person ? routes.staffHome : routes.staffLogin} space={space} />
        {person && <Person {...person} />}
      </div>
      {person && <StaffNav places={placesOf[person.role]} />}
    </header>
  );
}

function Person({ name, role }: { name: string; role: StaffRole }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <p className="text-sm">
        <strong>{name}</strong>
        <span className="text-muted">{`, ${roleLabels[role].toLowerCase()}`}</span>
      </p>
      <form action={staffSignOutAddress} method="post">
        <button
          type="submit"
          className="inline-flex min-h-11 items-center justify-center gap-2 rounded-control text-sm font-bold text-brand hover:bg-brand-soft sm:px-4"
        >
          <LogOut aria-hidden className="size-5 shrink-0" />
          Me déconnecter
        </button>
      </form>
    </div>
  );
}

type Place = { href: Route; label: string };

const home: Place = { href: routes.staffHome, label: "Accueil" };
const requests: Place = { href: routes.staffRequests, label: "Demandes" };
const terminations: Place = { href: routes.staffTerminations, label: "Résiliations" };
const help: Place = { href: routes.staffHelp, label: "Aide" };
const members: Place = { href: routes.staffMembers, label: "Adhérents" };

/** The places of each role: an administrator reads what an adviser reads, and keeps the accesses. */
const placesOf: Record<StaffRole, Place[]> = {
  adviser: [home, requests, terminations, members],
  editor: [home, help],
  administrator: [
    home,
    requests,
    terminations,
    members,
    help,
    { href: routes.staffList, label: "Équipe" },
    { href: routes.staffState, label: "État" },
  ],
};
