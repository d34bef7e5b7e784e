import type { Route } from "next";

/** Every address a person can open, once: a link is written `routes.contact`, never as a string. */
export const routes = {
  home: "/",
  login: "/connexion",
  loginWithCaptcha: "/connexion?verification=oui",
  loginAfterReset: "/connexion?message=mot-de-passe-change",
  loginAfterSignOut: "/connexion?message=deconnexion",
  createSpace: "/creer-mon-espace",
  createSpaceSent: "/creer-mon-espace/messagerie",
  recoverIdentifier: "/adresse-e-mail-oubliee",
  forgotPassword: "/mot-de-passe-oublie",
  forgotPasswordSent: "/mot-de-passe-oublie/messagerie",
  choosePassword: "/choisir-mon-mot-de-passe",
  confirmNewEmail: "/confirmer-mon-adresse",
  newEmailConfirmed: "/confirmer-mon-adresse?message=adresse-changee",
  keepEmail: "/garder-mon-adresse",
  emailKept: "/garder-mon-adresse?message=adresse-gardee",
  cancelBankChange: "/annuler-mon-compte-bancaire",
  bankChangeCancelled: "/annuler-mon-compte-bancaire?message=compte-annule",
  memberHome: "/espace",
  memberHomeConfirmed: "/espace?message=adresse-confirmee",
  contract: "/espace/contrat",
  card: "/espace/carte",
  cardAtCounter: "/espace/carte/comptoir",
  cardOffline: "/espace/carte/hors-ligne",
  reimbursements: "/espace/remboursements",
  transfers: "/espace/remboursements/virements",
  careYear: "/espace/remboursements/annee",
  contributions: "/espace/cotisations",
  documents: "/espace/documents",
  documentsAfterRevocation: "/espace/documents?message=document-annule",
  requests: "/espace/demandes",
  lifeEvents: "/espace/demandes/ma-vie-change",
  myData: "/espace/donnees",
  changePassword: "/espace/donnees/mot-de-passe",
  closeSpace: "/espace/donnees/fermer",
  loginAfterClosing: "/connexion?message=espace-ferme",
  contactDetails: "/espace/coordonnees",
  changeAddress: "/espace/coordonnees/adresse",
  changeTelephones: "/espace/coordonnees/telephones",
  changeEmail: "/espace/coordonnees/e-mail",
  changePost: "/espace/coordonnees/courrier",
  bank: "/espace/banque",
  changeReimbursementAccount: "/espace/banque/remboursements",
  changeDebitAccount: "/espace/banque/prelevements",
  provePassword: "/espace/mot-de-passe",
  verify: "/verifier",
  staffLogin: "/equipe",
  staffLoginAfterSignOut: "/equipe?message=deconnexion",
  staffFirstAccess: "/equipe/premier-acces",
  staffHome: "/equipe/accueil",
  staffList: "/equipe/equipe",
  staffListAfterRevocation: "/equipe/equipe?message=acces-retire",
  staffMembers: "/equipe/adherents",
  staffRequests: "/equipe/demandes",
  terminate: "/resilier",
  terminateRecap: "/resilier/recapitulatif",
  terminateDone: "/resilier/confirmation",
  terminateSimulator: "/resilier/simulateur",
  followTermination: "/resilier/suivi",
  ownTermination: "/espace/resiliation",
  ownTerminationRecap: "/espace/resiliation/recapitulatif",
  ownTerminationDone: "/espace/resiliation/confirmation",
  staffState: "/equipe/etat",
  staffTerminations: "/equipe/resiliations",
  staffInsurerNotice: "/equipe/resiliations/assureur",
  staffInsurerNoticeCheck: "/equipe/resiliations/assureur/verification",
  help: "/aide",
  helpSearch: "/aide/recherche",
  staffHelp: "/equipe/aide",
  staffNewHelp: "/equipe/aide/nouvelle",
  contact: "/contact",
  legal: "/mentions-legales",
  privacy: "/confidentialite",
  accessibility: "/accessibilite",
  siteMap: "/plan-du-site",
} as const satisfies Record<string, Route>;

/** How to send a paper to the mutual. */
export const sendDocumentAddress: Route = `${routes.contact}#envoyer-un-document`;

/** How to complain of an answer. */
export const complaintAddress: Route = `${routes.contact}#reclamation`;

type Query = Record<string, string | number | undefined>;

/** The addresses made for one thing: a line, a shared card, a document. `[param]` names the folder of its page. */
export const routeTo = {
  /** A line of reimbursement, explained. */
  reimbursement: (id: string) => `/espace/remboursements/${id}` as Route,
  /** The lines of a filter, for a spreadsheet. It is a file, not a page. */
  reimbursementsFile: (query: Query) => `/espace/remboursements/export.csv${search(query)}` as Route,
  /** A document made on the spot: « carte.pdf ». It is a file, not a page. */
  document: (name: string, query: Query = {}) => `/espace/documents/${name}${search(query)}` as Route,
  /** A request that was sent: its stages, messages and documents. */
  request: (id: string) => `/espace/demandes/${id}` as Route,
  /** A request to write, or to go on writing: it leads to the step to fill. */
  newRequest: (slug: string) => `/espace/demandes/nouvelle/${slug}` as Route,
  /** A step of a request being written: « naissance », « documents ». */
  requestStep: (slug: string, step: string) => `/espace/demandes/nouvelle/${slug}/${step}` as Route,
  /** A document sent with a request. It is a file, not a page. */
  upload: (request: string, id: string) => `/espace/demandes/${request}/pieces/${id}` as Route,
  /** An archive of one's own data. It is a file, not a page. */
  dataExport: (id: string) => `/espace/donnees/archives/${id}` as Route,
  /** The list of documents, at the reason why one was not made, with what its form asked. */
  refusedDocument: (refusal: string, asked: URLSearchParams) =>
    `${routes.documents}?${new URLSearchParams([["refus", refusal], ...asked])}#refus` as Route,
  /** A text that the mutual publishes: « statuts.pdf ». It is a file, not a page. */
  published: (name: string) => `/documents/${name}` as Route,
  /** A card shown to whoever holds the link. */
  sharedCard: (secret: string) => `/carte-partagee/${secret}` as Route,
  /** A member's file, as the people of the mutual see it. */
  memberFile: (member: string) => `/equipe/adherents/${member}` as Route,
  /** A request on the advisers' desk. */
  deskRequest: (request: string) => `/equipe/demandes/${request}` as Route,
  /** A document sent with it. It is a file, not a page. */
  deskUpload: (request: string, upload: string) => `/equipe/demandes/${request}/documents/${upload}` as Route,
  /** The dates of an end, for a calendar. It is a file, not a page. */
  endCalendar: (query: Query) => `/resilier/fin-de-contrat.ics${search(query)}` as Route,
  /** The avis of the request just confirmed on the public site. It is a file, not a page. */
  terminationNotice: () => "/resilier/avis.pdf" as Route,
  /** The avis of a member's own request. It is a file, not a page. */
  ownTerminationNotice: (id: string) => `/espace/resiliation/avis/${id}` as Route,
  /** A request to end a contract, on the advisers' desk; with the member it may be about. */
  deskTermination: (termination: string, member?: string) =>
    `/equipe/resiliations/${termination}${search({ adherent: member })}` as Route,
  /** An avis that was sent about it. It is a file, not a page. */
  deskTerminationNotice: (termination: string, notice: string) =>
    `/equipe/resiliations/${termination}/avis/${notice}` as Route,
  /** A page of help. */
  helpPage: (slug: string) => `/aide/${slug}` as Route,
  /** A page of help being written, shown to whoever holds the link. */
  helpPreview: (secret: string) => `/aide/apercu/${secret}` as Route,
  /** A picture that an editor sent. It is a file, not a page. */
  helpPicture: (id: string, format: "avif" | "webp" | "jpg") => `/aide/images/${id}.${format}` as Route,
  /** A page of help, as editors write it. */
  staffHelpPage: (page: string) => `/equipe/aide/${page}` as Route,
  /** What is to be read again before it is published. */
  staffHelpReview: (page: string) => `/equipe/aide/${page}/relecture` as Route,
  /** Its versions, and two of them compared. */
  staffHelpVersions: (page: string, query: Query = {}) =>
    `/equipe/aide/${page}/versions${search(query)}` as Route,
  /** Where a document's code is checked. */
  verify: (code: string) => `/verifier${search({ code })}` as Route,
};

/** An address with its questions, the empty ones left out. */
export const withQuery = (address: Route, query: Query): Route => `${address}${search(query)}` as Route;

function search(query: Query): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return asked.length === 0
    ? ""
    : `?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}

/** Where documents are posted; it is no page. */
export const uploadAddress = "/api/pieces";

/** Where the editor of help sends a picture; it is no page. */
export const helpPictureUpload = "/equipe/aide/images";

/** Where the editor of a page of help sends its text as it is written; it is no page. */
export const helpDraftAddress = (page: string) => `/equipe/aide/${page}/brouillon`;

/** Where it says that the page is open; it is no page. */
export const helpPresenceAddress = (page: string) => `/equipe/aide/${page}/presence`;

/** Where it asks for the links that lead nowhere; it is no page. */
export const helpLinksAddress = (page: string) => `/equipe/aide/${page}/liens`;

/** Where it takes up a text that was put aside; it is no page. */
export const helpTakeUpAddress = (page: string) => `/equipe/aide/${page}/reprise`;

/** Where the sign-out button posts; it is no page. */
export const signOutAddress = "/deconnexion";

/** Where the sign-out button of the people of the mutual posts; it is no page. */
export const staffSignOutAddress = "/equipe/deconnexion";

/** Where a person of the mutual begins: a link that serves once. */
export const staffInvitationAddress = (secret: string) => `/equipe/invitation/${secret}`;

/** The way to sign-in that comes back to the page asked for. */
export const loginThen = (path: string): Route => `/connexion?suite=${encodeURIComponent(path)}`;

/** The page that asks for the password again, and comes back to the page asked for. */
export const provePasswordThen = (path: string): Route =>
  `${routes.provePassword}?suite=${encodeURIComponent(path)}` as Route;
/** The same for the people of the mutual. */
export const staffLoginThen = (path: string): Route => `/equipe?suite=${encodeURIComponent(path)}`;

/** A page of the space to come back to after sign-in, and never anything else: not another site, not a public page. */
export const safeReturn = (path: string | undefined): Route => within("/espace", path) ?? routes.memberHome;

/** The same for the people of the mutual. */
export const safeStaffReturn = (path: string | undefined): Route =>
  within("/equipe", path) ?? routes.staffHome;

function within(folder: string, path: string | undefined): Route | undefined {
  if (!path || /[\\\s]/.test(path)) return undefined;
  const url = URL.canParse(path, "http://here") ? new URL(path, "http://here") : undefined;
  const inside = url?.host === "here" && `${url.pathname}/`.startsWith(`${folder}/`) && path.startsWith("/");
  return inside ? (`${url.pathname}${url.search}` as Route) : undefined;
}
