import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answerOutage } from "@/lib/core/answer-outage";
import { noteOutage } from "@/lib/core/request-context";

/** What somebody gets from a server that answers so. */
async function asked(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    answerOutage(request, response, { requestId: "one" });
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const said = await fetch(`http://127.0.0.1:${port}/aide`);
  const body = await said.text();
  server.close();
  return { status: said.status, body };
}

test("a failure that another request noted as an outage meanwhile is answered as one", async () => {
  const said = await asked((_, response) => {
    noteOutage();
    response.writeHead(500).end("Internal Server Error");
  });
  expect(said.status).toBe(503);
  expect(said.body).toContain("momentanément indisponible");
});

test("a failure after an outage that was over before the request is an error", async () => {
  noteOutage();
  const said = await asked((_, response) => void response.writeHead(500).end("Internal Server Error"));
  expect(said).toEqual({ status: 500, body: "Internal Server Error" });
});

test("a page that is well answered during an outage stays as it is", async () => {
  const said = await asked((_, response) => {
    noteOutage();
    response.writeHead(200).end("Aide");
  });
  expect(said).toEqual({ status: 200, body: "Aide" });
});
