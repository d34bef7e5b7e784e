import { Answers } from "@/components/request/answers";
import { OneButtonForm } from "@/components/request/one-button-form";
import { UploadList } from "@/components/request/upload-list";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { countryName } from "@/lib/contact/countries";
import { formatDate } from "@/lib/core/format";
import { routeTo, withQuery } from "@/lib/core/routes";
import { describeAnswers } from "@/lib/request/describe";
import { kinds, promisedOn } from "@/lib/request/rules";
import { checkStep, documentsStep } from "@/lib/request/steps";
import { sendRequestAction } from "../../../actions";
import { shownUploads } from "../../../shown-uploads";
import type { Shown } from "./shown";

/** Everything that will be sent, each part to change again. */
export function CheckStep({ kind, event, writing, around }: Shown) {
  const { id, version, answers, uploads, steps } = writing;
  if (!id) return null;
  const described = describeAnswers(kind, answers, { people: around.people, countryName });
  const edit = (step: string) => withQuery(routeTo.requestStep(event, step), { retour: checkStep });
  const wantsDocuments = steps.some(({ slug }) => slug === documentsStep);
  return (
    <div className="flex flex-col gap-6">
      <Panel title="Ce que vous nous dites">
        <Answers steps={described} edit={edit} />
      </Panel>
      {(wantsDocuments || uploads.length > 0) && (
        <Panel title="Vos documents">
          {uploads.length === 0 && <p>Aucun document joint.</p>}
          <UploadList uploads={shownUploads(id, uploads)} />
          {wantsDocuments && (
            <div>
              <ButtonLink href={routeTo.requestStep(event, documentsStep)} look="secondary">
                {uploads.length === 0 ? "Joindre un document" : "Modifier les documents"}
              </ButtonLink>
            </div>
          )}
        </Panel>
      )}
      <p>
        {`Nous vous répondrons au plus tard le ${formatDate(promisedOn(kind, around.today))}. `}
        {kinds[kind].group !== "question" &&
          "Vous pourrez annuler votre demande tant qu’un conseiller ne l’a pas prise en charge."}
      </p>
      <OneButtonForm
        action={sendRequestAction}
        hidden={{ request: id, version: String(version) }}
        wide
        heading="Votre demande n’est pas envoyée"
      >
        Envoyer ma demande
      </OneButtonForm>
    </div>
  );
}
