import { affiliationCertificate } from "@/lib/document/affiliation-certificate";
import type { Maker } from "@/lib/document/asking";
import { card } from "@/lib/document/card";
import { certificate } from "@/lib/document/certificate";
import { contributionsCertificate } from "@/lib/document/contributions-certificate";
import { dueNotice } from "@/lib/document/due-notice";
import { guaranteeCertificate } from "@/lib/document/guarantee-certificate";
import { type DocumentName, documentNames } from "@/lib/document/rules";
import { schedule } from "@/lib/document/schedule";
import { statement } from "@/lib/document/statement";
import { terminationCertificate } from "@/lib/document/termination-certificate";

const makers: Record<DocumentName, Maker> = {
  "carte.pdf": card,
  "certificat-de-garantie.pdf": guaranteeCertificate,
  "attestation-affiliation.pdf": affiliationCertificate,
  "attestation-cotisations.pdf": contributionsCertificate,
  "attestation.pdf": certificate,
  "echeancier.pdf": schedule,
  "avis-echeance.pdf": dueNotice,
  "releve.pdf": statement,
  "certificat-radiation.pdf": terminationCertificate,
};

/** What makes the document of an address, if there is one of that name. */
export function makerOf(name: string): Maker | undefined {
  const known = documentNames.find((document) => document === name);
  return known && makers[known];
}
