import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/core/routes";

export const metadata: Metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <PageBody>
      <PageTitle lead="Elle n’existe pas, ou votre rôle n’y donne pas accès. Un administrateur peut vous le dire.">
        Page introuvable
      </PageTitle>
      <ButtonLink href={routes.staffHome}>Revenir à l’accueil</ButtonLink>
    </PageBody>
  );
}
