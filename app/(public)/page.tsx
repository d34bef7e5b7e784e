import { AtSign, KeyRound, UserRoundPlus } from "lucide-react";
import { SignInForm } from "@/components/account/sign-in-form";
import { AccessGuide } from "@/components/help/access-guide";
import { Hero } from "@/components/home/hero";
import { Possibilities } from "@/components/home/possibilities";
import { Terminate } from "@/components/home/terminate";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { followPublications } from "@/lib/help/follow-publications";
import { pageNamed } from "@/lib/help/read-published";
import { signInAction } from "./connexion/actions";

const guides = [
  {
    key: "create-space",
    id: "creation-espace",
    icon: UserRoundPlus,
    start: { href: routes.createSpace, label: "JE CRÉE MON ESPACE" },
  },
  {
    key: "recover-identifier",
    id: "identifiant-oublie",
    icon: AtSign,
    label: "Je consulte le tutoriel animé pour récupérer mon adresse e-mail",
    start: { href: routes.recoverIdentifier, label: "ADRESSE E-MAIL OUBLIÉE\u00a0?" },
  },
  {
    key: "reset-password",
    id: "mot-de-passe-oublie",
    icon: KeyRound,
    label: "Je consulte le tutoriel animé pour récupérer mon mot de passe",
    start: { href: routes.forgotPassword, label: "MOT DE PASSE OUBLIÉ\u00a0?" },
  },
];

export default async function HomePage() {
  await followPublications();
  const shown = await Promise.all(
    guides.map(async (guide) => ({ ...guide, page: await pageNamed(guide.key) })),
  );
  return (
    <>
      <Hero>
        <Panel title="Se connecter à l’espace adhérent" id="connexion">
          <SignInForm action={signInAction} />
        </Panel>
      </Hero>
      <Possibilities />
      <div id="aide" className="mx-auto max-w-[76rem] px-4 py-12 sm:px-8 lg:py-20">
        <h2 className="mb-4 text-3xl tracking-tight">Vous n’arrivez pas à vous connecter ?</h2>
        <p className="mb-12 max-w-[42rem] text-lg text-muted">
          Première visite, adresse e-mail ou mot de passe oublié : choisissez votre situation, nous vous
          guidons pas à pas.
        </p>
        {shown.map(({ key, page, ...guide }) => page && <AccessGuide key={key} page={page} {...guide} />)}
        <ButtonLink href={routes.help} look="secondary">
          Voir toute l’aide
        </ButtonLink>
      </div>
      <Terminate />
    </>
  );
}
