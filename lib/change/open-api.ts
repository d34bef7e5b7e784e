import { z } from "zod";
import { problems } from "./problem";
import { changeKinds, changePage, changePayloads } from "./rules";

/** The interface of the management system, as OpenAPI 3.1 says it. Made from the schemas that the changes pass. */
export const openApi = (site: string) => ({
  openapi: "3.1.0",
  info: {
    title: "Espace adhérent\u00a0: flux sortant",
    version: "1",
    description: [
      "Ce que les adhérents ont changé et ce que la mutuelle a décidé, pour le système de gestion.",
      "Chaque changement est donné au moins une fois, dans l’ordre, sous un identifiant qui ne change jamais\u00a0: un changement déjà reçu se reconnaît à son «\u00a0id\u00a0».",
      "Gardez le «\u00a0next\u00a0» de la dernière réponse traitée, et envoyez-le dans «\u00a0after\u00a0».",
    ].join("\n\n"),
  },
  servers: [{ url: site }],
  security: [{ key: [] }],
  paths: { "/api/feed/changes": { get: listing() } },
  components: {
    securitySchemes: {
      key: { type: "http", scheme: "bearer", description: "npm run ops -- feed keys add NOM" },
    },
    schemas: { ...schemas(), Problem: problem, ChangePage: page, Change: anyChange() },
  },
});

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** « bank-account-changed » is the schema « BankAccountChanged ». */
const schemaName = (kind: string) =>
  kind
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

const json = (schema: z.ZodType) => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
};

const member = z.object({
  externalId: z.string().describe("The identifier of the member in the files of the feed"),
  membershipNumber: z.string(),
});

const schemas = () =>
  Object.fromEntries(
    changeKinds.map((kind) => [
      schemaName(kind),
      json(
        z.object({
          id: z.uuid().describe("Never changes: recognise a change given twice by it"),
          at: z.iso.datetime().describe("When it was decided"),
          kind: z.literal(kind),
          member,
          payload: changePayloads[kind],
        }),
      ),
    ]),
  );

const anyChange = () => ({
  oneOf: changeKinds.map((kind) => ref(schemaName(kind))),
  discriminator: {
    propertyName: "kind",
    mapping: Object.fromEntries(changeKinds.map((kind) => [kind, ref(schemaName(kind)).$ref])),
  },
});

const page = {
  type: "object",
  properties: {
    changes: { type: "array", items: ref("Change") },
    next: {
      type: ["string", "null"],
      description: "To send as `after` next time. Null when nothing was ever given.",
    },
    more: { type: "boolean", description: "Whether more changes wait already" },
  },
  required: ["changes", "next", "more"],
  additionalProperties: false,
};

const problem = {
  type: "object",
  properties: {
    type: { const: "about:blank" },
    status: { type: "integer" },
    title: { type: "string" },
    detail: { type: "string" },
    code: { type: "string", enum: Object.keys(problems), description: "Stable: a program may rely on it" },
  },
  required: ["type", "status", "title", "detail", "code"],
  additionalProperties: false,
};

const listing = () => ({
  operationId: "listChanges",
  summary: "Les changements, dans l’ordre",
  parameters: [
    {
      name: "after",
      in: "query",
      schema: { type: "string" },
      description: "Le «\u00a0next\u00a0» d’une réponse",
    },
    {
      name: "limit",
      in: "query",
      schema: { type: "integer", minimum: 1, maximum: changePage.most, default: changePage.usual },
    },
  ],
  responses: {
    200: {
      description: "Les changements qui suivent le curseur",
      content: { "application/json": { schema: ref("ChangePage") } },
    },
    ...refusals(),
  },
});

/** One answer for each status, with the codes it may carry. */
function refusals() {
  const all = Object.entries(problems);
  const statuses = [...new Set(all.map(([, { status }]) => status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: all
          .filter(([, problem]) => problem.status === status)
          .map(([code, { title }]) => `${code}\u00a0: ${title}`)
          .join("\n"),
        content: { "application/problem+json": { schema: ref("Problem") } },
      },
    ]),
  );
}
