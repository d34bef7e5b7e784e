"use client";

import type { Section, SectionOf } from "@/lib/help/content";
import { type Change, inField, inKind } from "./change";
import type { EditorPlaces } from "./editor-places";
import { QuestionsFields } from "./questions-fields";
import { BlocksEditor } from "./text-editor";
import { TextInput } from "./text-input";
import { TutorialFields } from "./tutorial-fields";

type SectionFieldsProps = {
  under: string;
  section: Section;
  change: Change<Section>;
  places: EditorPlaces;
};

/** What is written in a section, by its kind. */
export function SectionFields({ under, section, change, places }: SectionFieldsProps) {
  return (
    <>
      <TextInput
        id={`${under}-title`}
        label="Titre de la section"
        value={section.title}
        max={120}
        onChange={(title) => change((now) => ({ ...now, title }))}
      />
      <Body under={under} section={section} change={change} places={places} />
    </>
  );
}

function Body({ under, section, change, places }: SectionFieldsProps) {
  const { pages } = places;
  if (section.kind === "contacts")
    return <p className="text-muted">Le téléphone, l’e-mail et les horaires s’ajoutent d’eux-mêmes.</p>;
  if (section.kind === "questions")
    return (
      <QuestionsFields under={under} section={section} change={inKind(change, "questions")} pages={pages} />
    );
  if (section.kind === "tutorial")
    return (
      <TutorialFields under={under} section={section} change={inKind(change, "tutorial")} places={places} />
    );
  return (
    <>
      {section.kind === "notice" && (
        <ToneField under={under} section={section} change={inKind(change, "notice")} />
      )}
      <BlocksEditor
        id={`${under}-body`}
        label="Texte"
        pages={pages}
        value={section.body}
        onChange={(body) => change((now) => ("body" in now ? { ...now, body } : now))}
      />
    </>
  );
}

type Notice = SectionOf<"notice">;

const tones = [
  { tone: "information", name: "Information\u00a0: bon à savoir" },
  { tone: "warning", name: "Attention\u00a0: un risque, une date limite" },
] as const;

function ToneField({ under, section, change }: { under: string; section: Notice; change: Change<Notice> }) {
  return (
    <fieldset className="flex flex-wrap gap-x-6">
      <legend className="font-bold">Ton de l’encadré</legend>
      {tones.map(({ tone, name }) => (
        <label key={tone} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name={`${under}-tone`}
            checked={section.tone === tone}
            onChange={() => inField(change, "tone")(() => tone)}
            className="size-6 shrink-0 accent-brand"
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
