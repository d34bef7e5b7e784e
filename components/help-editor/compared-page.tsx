import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type {
  Change,
  ComparedPage as Compared,
  ComparedPiece,
  ComparedSection,
  ComparedSetting,
} from "@/lib/help/compare-pages";
import { sectionNames } from "@/lib/help/rules";
import { ComparedTexts } from "./compared-text";

/** What two texts of a page have and have not in common, word by word: what did not change is not repeated. */
export function ComparedPage({ compared }: { compared: Compared }) {
  const { change, texts, sections } = compared;
  if (change === "same") return <p>Les deux textes sont les mêmes, mot pour mot.</p>;
  const shown = sections.filter((section) => section.change !== "same" || section.moved);
  const kept = sections.length - shown.length;
  return (
    <div className="flex flex-col gap-6">
      <Legend />
      <ComparedTexts texts={texts} />
      {shown.map((section) => (
        <SectionChanges key={`${section.kind} ${section.id} ${section.change}`} section={section} />
      ))}
      {kept > 0 && (
        <p className="text-sm text-muted">
          {kept === 1 ? "Une autre section ne change pas." : `${kept} autres sections ne changent pas.`}
        </p>
      )}
    </div>
  );
}

const Legend = () => (
  <p className="text-sm text-muted">
    <span className="bg-danger-soft text-danger line-through">Barré</span> : retiré.{" "}
    <span className="bg-success-soft text-success underline">Souligné</span> : ajouté.
  </p>
);

function SectionChanges({ section }: { section: ComparedSection }) {
  const { kind, title, change, moved, texts, settings, pieces } = section;
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 className="flex flex-wrap items-center gap-x-3 text-lg">
        {`${sectionNames[kind]}${title && ` : ${title}`}`}
        <Marks change={change} moved={moved} />
      </h3>
      <ComparedTexts texts={texts} />
      {settings.map((setting) => (
        <p key={setting.what}>{settingWords(setting)}</p>
      ))}
      <Pieces pieces={pieces} />
    </section>
  );
}

function Pieces({ pieces }: { pieces: ComparedPiece[] }) {
  const present = pieces.filter(({ change }) => change !== "removed");
  const shown = pieces.filter(({ change, moved }) => change !== "same" || moved);
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-col gap-4">
      {shown.map((piece) => (
        <li key={`${piece.id} ${piece.change}`} className="flex flex-col gap-2 border-l-4 border-line pl-4">
          <h4 className="flex flex-wrap items-center gap-x-3 font-bold">
            {pieceName(piece, present.indexOf(piece))}
            <Marks change={piece.change} moved={piece.moved} />
          </h4>
          <ComparedTexts texts={piece.texts} />
          {piece.picture && piece.picture.change !== "same" && <p>{pictureWords[piece.picture.change]}</p>}
        </li>
      ))}
    </ul>
  );
}

const pieceName = ({ kind }: ComparedPiece, rank: number): string => {
  const noun = kind === "step" ? "Étape" : "Question";
  return rank < 0 ? noun : `${noun} ${rank + 1}`;
};

const marks: Record<Exclude<Change, "same">, { name: string; tone: BadgeTone }> = {
  changed: { name: "Changée", tone: "info" },
  added: { name: "Ajoutée", tone: "success" },
  removed: { name: "Retirée", tone: "danger" },
};

function Marks({ change, moved }: { change: Change; moved: boolean }): ReactNode {
  return (
    <>
      {change !== "same" && <Badge tone={marks[change].tone}>{marks[change].name}</Badge>}
      {moved && <Badge tone="warning">Déplacée</Badge>}
    </>
  );
}

const pictureWords: Record<Exclude<Change, "same">, string> = {
  changed: "L’image, ou la zone mise en valeur, change.",
  added: "Une image est ajoutée.",
  removed: "L’image est retirée.",
};

function settingWords({ what, before, after }: ComparedSetting): string {
  if (what === "tone" && before === null)
    return after === "warning" ? "C’est un avertissement." : "C’est une information.";
  if (what === "tone")
    return after === "warning" ? "L’encadré devient un avertissement." : "L’encadré devient une information.";
  return `«\u00a0Fais-le avec moi\u00a0» ouvrait ${before ?? "aucune page"} ; il ouvre ${after ?? "aucune page"}.`;
}
