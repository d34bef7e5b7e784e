import { formatDate } from "@/lib/core/format";
import type { Effect } from "@/lib/request/effects";
import type { Person } from "@/lib/request/input";

/** What accepting a request does to the contract, in words. */
export function effectWords(effects: readonly Effect[], people: readonly Person[]): string {
  const words = effects.map((effect) => oneEffect(effect, people));
  return words.length > 0
    ? `${words.join(" ")} L’outil de gestion le saura aussitôt.`
    : "Le contrat ne change pas ici\u00a0: l’outil de gestion reçoit la décision et fait la suite.";
}

function oneEffect(effect: Effect, people: readonly Person[]): string {
  switch (effect.type) {
    case "add": {
      const { firstName, lastName, coveredFrom } = effect.person;
      return `La couverture de ${firstName} ${lastName} commence le ${formatDate(coveredFrom)}.`;
    }
    case "remove": {
      const person = people.find(({ id }) => id === effect.beneficiaryId);
      const name = person ? `${person.firstName} ${person.lastName}` : "cette personne";
      return `La couverture de ${name} se termine le ${formatDate(effect.coveredTo)}.`;
    }
    case "address":
      return "La nouvelle adresse remplace l’ancienne.";
  }
}
