/** Why an act on a page was refused, and what to do. */
export const refusalSentences = {
  stale:
    "Cette page a changé depuis que vous l’avez ouverte. Rien n’est fait\u00a0: rechargez-la, relisez, puis recommencez.",
  gone: "Cette page n’existe plus, ou vient d’être archivée. Revenez à la liste.",
  "not-ready": "Il manque quelque chose à cette page. Les conseils, à côté du texte, disent quoi et où.",
  "not-in-review":
    "Cette page n’est plus en relecture\u00a0: quelqu’un l’a publiée, rendue ou reprise. Rechargez-la.",
  "dead-link":
    "Un lien de cette page ne mène nulle part\u00a0: il est dit ci-dessous. Rendez la page à l’écriture pour le corriger.",
  past: "Cette date est passée. Choisissez-en une à venir.",
  archived: "Cette page est archivée\u00a0: rouvrez-la d’abord.",
  "unknown-revision": "Cette version n’existe pas.",
  unreadable: "Cette version est trop ancienne pour être reprise telle quelle.",
} as const;
