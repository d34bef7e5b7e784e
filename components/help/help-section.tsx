import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { Section, SectionOf } from "@/lib/help/content";
import type { PictureBook } from "@/lib/help/pictures-of";
import { HelpContact } from "./help-contact";
import { RichText } from "./rich-text";
import { sectionAnchor } from "./section-anchor";
import { showTutorial } from "./shown-tutorial";
import { Tutorial } from "./tutorial";

type HelpSectionProps = { section: Section; pictures: PictureBook };

/** A part of a page of help, of any kind. Its name is its anchor. */
export function HelpSection({ section, pictures }: HelpSectionProps) {
  if (section.kind === "notice") return <NoticeSection {...section} />;
  return (
    <section id={sectionAnchor(section.id)} className="scroll-mt-6">
      {section.title && <h2 className="mb-4 text-xl">{section.title}</h2>}
      <Body section={section} pictures={pictures} />
    </section>
  );
}

type Plain = Exclude<Section, { kind: "notice" }>;

function Body({ section, pictures }: { section: Plain; pictures: PictureBook }): ReactNode {
  if (section.kind === "text") return <RichText text={section.body} />;
  if (section.kind === "questions") return <Questions {...section} />;
  if (section.kind === "tutorial") return <Tutorial tutorial={showTutorial(section, pictures)} />;
  return <HelpContact />;
}

function NoticeSection({ id, title, tone, body }: SectionOf<"notice">) {
  return (
    <section id={sectionAnchor(id)} className="scroll-mt-6">
      <Notice tone={tone === "warning" ? "warning" : "info"} title={title}>
        <RichText text={body} />
      </Notice>
    </section>
  );
}

function Questions({ id, items }: SectionOf<"questions">) {
  return (
    <div className="flex flex-col gap-3">
      {items.map((item) => (
        <div key={item.id} id={`${sectionAnchor(id)}-${item.id}`} className="scroll-mt-6">
          <Disclosure summary={<h3 className="text-base">{item.question}</h3>}>
            <RichText text={item.answer} />
          </Disclosure>
        </div>
      ))}
    </div>
  );
}
