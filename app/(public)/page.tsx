import { SignInForm } from "@/components/account/sign-in-form";
import { CreateSpaceGuide } from "@/components/help/create-space-guide";
import { RecoverIdentifierGuide } from "@/components/help/recover-identifier-guide";
import { ResetPasswordGuide } from "@/components/help/reset-password-guide";
import { Hero } from "@/components/home/hero";
import { Possibilities } from "@/components/home/possibilities";
import { Terminate } from "@/components/home/terminate";
import { Panel } from "@/components/ui/panel";
import { signInAction } from "./connexion/actions";

export default function HomePage() {
  return (
    <>
      <Hero>
        <Panel title="Se connecter à l’espace adhérent" id="connexion">
          <SignInForm action={signInAction} />
        </Panel>
      </Hero>
      <Possibilities />
      <Help />
      <Terminate />
    </>
  );
}

function Help() {
  return (
    <div id="aide" className="mx-auto max-w-[76rem] px-4 py-12 sm:px-8 lg:py-20">
      <h2 className="mb-4 text-3xl tracking-tight">Vous n’arrivez pas à vous connecter ?</h2>
      <p className="mb-12 max-w-[42rem] text-lg text-muted">
        Première visite, adresse e-mail ou mot de passe oublié : choisissez votre situation, nous vous guidons
        pas à pas.
      </p>
      <CreateSpaceGuide />
      <RecoverIdentifierGuide />
      <ResetPasswordGuide />
    </div>
  );
}
