import type { Metadata } from "next";
import { connection } from "next/server";
import { CreateSpaceForm } from "@/components/account/create-space-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { captchaSettings } from "@/lib/core/captcha";
import { createSpaceAction } from "./actions";

export const metadata: Metadata = { title: "Création de l’Espace Adhérent" };

export default async function CreateSpacePage() {
  await connection();
  return (
    <PageBody width="form">
      <PageTitle lead="Munissez-vous de votre carte de tiers payant, et de votre carte Vitale ou de votre attestation de droits. Comptez deux minutes.">
        Création de l’Espace Adhérent
      </PageTitle>
      <Panel>
        <CreateSpaceForm action={createSpaceAction} captcha={captchaSettings()} />
      </Panel>
    </PageBody>
  );
}
