import { Search } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field-parts";
import { routes } from "@/lib/core/routes";
import { longestSearch } from "@/lib/help/rules";

/** Asks the help in one's own words. The words are in the address: an answer can be kept or sent to somebody. */
export function HelpSearchForm({ words }: { words?: string }) {
  return (
    <search className="w-full max-w-[42rem]">
      <form action={routes.helpSearch} className="flex flex-col gap-1.5">
        <label htmlFor="q" className="font-bold">
          Que cherchez-vous ?
        </label>
        <div className="flex flex-col gap-3 sm:flex-row">
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={words}
            maxLength={longestSearch}
            placeholder="Exemple : changer d’adresse"
            className={controlClass}
          />
          <button type="submit" className={`shrink-0 ${buttonClass()}`}>
            <Search aria-hidden className="size-5 shrink-0" />
            Rechercher
          </button>
        </div>
      </form>
    </search>
  );
}
