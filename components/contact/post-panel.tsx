import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { PostPreference } from "@/lib/contact/rules";
import { routes } from "@/lib/core/routes";
import { ChangeLink } from "./change-link";

const sentences: Record<PostPreference, string> = {
  electronic: "Ils sont dans votre espace, à la page « Documents ». Le papier reste gratuit, à tout moment.",
  paper: "Vous les recevez par la poste, sans frais. Vos documents restent aussi dans votre espace.",
};

const labels: Record<PostPreference, string> = { electronic: "Par voie électronique", paper: "Sur papier" };

/** How the member wants to be written to (L. 221-6-5). */
export function PostPanel({ preference, hasAddress }: { preference: PostPreference; hasAddress: boolean }) {
  return (
    <Panel
      title="Nos courriers"
      action={<ChangeLink href={routes.changePost} what="la façon de recevoir nos courriers" />}
    >
      <p>
        <strong>{labels[preference]}</strong>
        <span className="block text-muted">{sentences[preference]}</span>
      </p>
      {preference === "paper" && !hasAddress && (
        <Notice tone="warning">
          <p>Il nous manque votre adresse postale : ajoutez-la ci-dessus pour recevoir nos courriers.</p>
        </Notice>
      )}
    </Panel>
  );
}
