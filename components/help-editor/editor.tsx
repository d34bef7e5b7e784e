"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { HelpContent, Section } from "@/lib/help/content";
import type { PictureBook } from "@/lib/help/pictures-of";
import { sectionNames, uploadedPicture } from "@/lib/help/rules";
import { AddSection } from "./add-section";
import { askDeadLinks, sendDraft, takeUpOwn } from "./ask-server";
import { type Change, inField } from "./change";
import { EditorBar, type View } from "./editor-bar";
import type { CapturedJourney, EditorPlaces } from "./editor-places";
import { focusSoon } from "./focus-soon";
import type { Hints } from "./hints";
import { HintsPanel } from "./hints-panel";
import type { SitePage } from "./link-choice";
import { copyOfSection, type Draft, newSection, withSection } from "./new-parts";
import { OrderedItems } from "./ordered-items";
import { type EditorActions, PageActs } from "./page-acts";
import { PageFields } from "./page-fields";
import { PreviewPane } from "./preview-pane";
import type { Stale } from "./saver";
import { SectionFields } from "./section-fields";
import { StaleNotice } from "./stale-notice";
import { type Presence, usePresence } from "./use-presence";
import { useSaver } from "./use-saver";

type EditorProps = {
  page: string;
  version: number;
  draft: Draft;
  hints: Hints;
  isPublished: boolean;
  pages: readonly SitePage[];
  journeys: readonly CapturedJourney[];
  pictures: PictureBook;
  actions: EditorActions;
};

/** Writes a page of help beside what it will look like, and keeps it saved by itself. */
export function Editor(props: EditorProps) {
  const { page, pages, journeys } = props;
  const [draft, change] = useState(props.draft);
  const [pictures, setPictures] = useState(props.pictures);
  const [view, setView] = useState<View>("write");
  const saved = useSavedDraft(props, draft);
  const places: EditorPlaces = {
    ...{ pages, journeys, pictures },
    onPicture: (sent) => setPictures((known) => ({ ...known, [sent.id]: uploadedPicture(sent) })),
  };
  // A hint on the page of review leads to its field here.
  useEffect(() => {
    if (window.location.hash) focusSoon(window.location.hash.slice(1));
  }, []);
  const go = (anchor: string) => {
    setView("write");
    focusSoon(anchor);
  };

  return (
    <div className="flex flex-col gap-6">
      {saved.stale && (
        <StaleNotice
          page={page}
          stale={saved.stale}
          onKeepOwn={saved.keepOwn}
          onKeepOther={saved.keepOther}
        />
      )}
      <EditorBar
        view={view}
        onView={setView}
        others={saved.others}
        state={saved.state}
        onRetry={saved.saveNow}
        toDo={saved.hints.problems.length}
      />
      <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
        <div className={`min-w-0 ${view === "write" ? "hidden scripted:block" : "hidden lg:block"}`}>
          <Writing draft={draft} change={change} places={places} {...saved} isPublished={props.isPublished} />
        </div>
        <Beside isShown={view !== "write"}>
          {view === "hints" ? (
            <div className="lg:overflow-y-auto lg:p-1">
              <HintsPanel hints={saved.hints} onCheckLinks={saved.checkLinks} onGo={go} />
            </div>
          ) : (
            <PreviewPane draft={draft} pictures={pictures} />
          )}
        </Beside>
      </div>
      <PageActs
        page={page}
        version={saved.version}
        actions={props.actions}
        isClean={saved.isClean}
        saveAll={saved.saveAll}
      />
    </div>
  );
}

/** What stands beside the text where there is room, and in its place where there is none. */
const Beside = ({ isShown, children }: { isShown: boolean; children: ReactNode }) => (
  <div
    className={`min-w-0 flex-col lg:sticky lg:top-20 lg:flex lg:h-[calc(100vh-6rem)] ${isShown ? "flex" : "flex scripted:hidden lg:scripted:flex"}`}
  >
    {children}
  </div>
);

type WritingProps = {
  draft: Draft;
  change: (edit: (draft: Draft) => Draft) => void;
  places: EditorPlaces;
  addressTaken: boolean;
  isPublished: boolean;
};

function Writing({ draft, change, places, addressTaken, isPublished }: WritingProps) {
  const changeContent: Change<HelpContent> = inField(change, "content");
  const changeSections = inField(changeContent, "sections");
  const add = (kind: Section["kind"]) => {
    const section = newSection(kind);
    changeSections((sections) => withSection(sections, section));
    focusSoon(`s-${section.id}-title`);
  };
  return (
    <div className="flex flex-col gap-10">
      <PageFields draft={draft} change={change} addressTaken={addressTaken} isPublished={isPublished} />
      <section aria-labelledby="les-sections" className="flex flex-col gap-5">
        <h2 id="les-sections" className="text-xl">
          Les sections
        </h2>
        <OrderedItems
          noun="Section"
          under="s"
          items={draft.content.sections}
          change={changeSections}
          titleOf={({ kind, title }) => `${sectionNames[kind]}${title && `, ${title}`}`}
          copyOf={copyOfSection}
        >
          {(section, changeSection) => (
            <SectionFields
              under={`s-${section.id}`}
              section={section}
              change={changeSection}
              places={places}
            />
          )}
        </OrderedItems>
        <AddSection onAdd={add} />
      </section>
    </div>
  );
}

/** The draft as the server holds it: what it says of it, who else is there, and what to do when somebody came first. */
function useSavedDraft({ page, version, hints: first }: EditorProps, draft: Draft) {
  const [hints, setHints] = useState(first);
  const [addressTaken, setTaken] = useState(false);
  const [early, setEarly] = useState<Stale>();
  const [held, setHeld] = useState(version);
  const { state, saver, saveNow } = useSaver<Hints>({
    draft,
    version,
    send: (text, known) => sendDraft(page, text, known),
    hear: (said) => {
      setHints(said.hints);
      setTaken(said.addressTaken);
      setHeld(said.version);
    },
  });
  const hear = useCallback(
    (presence: Presence) => {
      if (presence.version <= saver.version() || !saver.isClean()) return;
      // What the browser brought back is older than what is saved.
      if (saver.isUntouched()) window.location.reload();
      else setEarly({ ...presence, keptAs: null });
    },
    [saver],
  );
  const others = usePresence(page, hear);
  const stale = state.status === "stale" ? state.stale : early;
  const keepOwn = async () => {
    if (!stale) return undefined;
    const taken = await takeUpOwn(page, stale);
    if (typeof taken === "string") return taken;
    await saver.resume(taken, draft);
    return undefined;
  };
  const keepOther = () => {
    saver.forget();
    window.location.reload();
  };
  const checkLinks = async () => {
    await saver.saveAll();
    return askDeadLinks(page);
  };
  const { isClean } = saver;
  const saveAll = () => saver.saveAll();
  const told = { hints, addressTaken, others, state, stale, version: held };
  return { ...told, saveNow, isClean, saveAll, keepOwn, keepOther, checkLinks };
}
