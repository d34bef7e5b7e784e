import { createServer } from "node:net";
import fc from "fast-check";
import sharp from "sharp";
import { afterEach, expect, test } from "vitest";
import { scan } from "@/lib/core/antivirus";
import { env } from "@/lib/core/env";
import { cleanFileName } from "@/lib/request/inspect-file";
import { readDocument } from "@/lib/request/read-document";
import { aBomb, aJpeg, anSvg, aPackedPdf, aPdf, aPng, aProgram, aZipEnd, packed } from "./files";

const refusalOf = async (bytes: Buffer) => {
  const read = await readDocument(bytes);
  return read.ok ? "taken" : read.refusal;
};

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ["a PDF", () => aPdf()],
  ["a PDF with compressed objects", () => aPackedPdf("1 0 << /Type /Page >>")],
  [
    "a PDF whose text speaks of scripts",
    () => aPdf("4 0 obj\n<< /Length 40 >>\nstream\n<script> /JavaScript PK\nendstream\nendobj"),
  ],
  ["a PDF with names that begin alike", () => aPdf("<< /JSON 1 /Launched 2 /JavaScripts 3 >>")],
  [
    "a PDF whose strings and comments look like more",
    () => aPdf("<< /A (>> stream \\) (%) <<) /B <48%28> >> % >> stream (\n"),
  ],
  ["a PDF that says stream outside of any", () => aPdf("<< /A /stream >> 1 stream ")],
  [
    "a PDF with compressed objects in an array of one filter",
    () => aPackedPdf("1 0 << >>", "/Filter [/FlateDecode]"),
  ],
  ["a PDF with a stream after a comment", () => aPdf("<< >> % one\nstream\n( << % <\nendstream")],
  ["a PNG", () => aPng()],
  ["a JPEG", () => aJpeg()],
])("%s is taken", async (_name, make) => {
  expect(await refusalOf(await make())).toBe("taken");
});

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ["nothing", () => Buffer.alloc(0), "empty"],
  ["a program named .pdf", () => aProgram, "not-a-document"],
  ["a Linux program", () => Buffer.from("\x7fELF\x02\x01\x01", "latin1"), "not-a-document"],
  ["an SVG with a script", () => anSvg, "not-a-document"],
  ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "not-a-document"],
  ["a GIF", () => Buffer.from("GIF89a\x01\0\x01\0"), "not-a-document"],
  ["a program before a PDF", () => Buffer.concat([aProgram, aPdf()]), "not-a-document"],
  ["a PDF cut short", () => aPdf().subarray(0, 80), "damaged"],
  ["a PDF followed by a program", () => Buffer.concat([aPdf(), aProgram]), "damaged"],
  ["a PDF that is an archive too", () => aPdf(aZipEnd.toString("latin1")), "two-formats"],
  ["a PDF that is a page too", () => aPdf("<script>alert(1)</script>"), "two-formats"],
  ["a PDF that is a program in PHP too", () => aPdf("<?php system('id'); ?>"), "two-formats"],
  ["a PDF with JavaScript", () => aPdf("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), "active"],
  ["a PDF with JavaScript written otherwise", () => aPdf("<< /S /J#61vaScript >>"), "active"],
  ["a PDF with JavaScript in a compressed object", () => aPackedPdf("1 0 << /S /JavaScript >>"), "active"],
  ["a PDF that starts a program", () => aPdf("<< /S /Launch /F (cmd.exe) >>"), "active"],
  ["a PDF with a file in it", () => aPdf("<< /Names << /EmbeddedFiles 4 0 R >> >>"), "active"],
  ["a PDF with a name that ends at a null", () => aPdf("<< /S /JavaScript\0/JS 3 0 R >>"), "active"],
  [
    "a PDF with JavaScript between comments",
    () => aPdf("<< % >> stream\n/OpenAction << /S /JavaScript >>\n% endstream\n>>"),
    "active",
  ],
  [
    "a PDF with JavaScript between strings",
    () => aPdf("<< /A (>> stream\n) /OpenAction << /S /JavaScript >> /B (endstream) >>"),
    "active",
  ],
  [
    "a PDF with JavaScript after the word stream alone",
    () => aPdf("stream\n<< /S /JavaScript >>\nendstream"),
    "active",
  ],
  [
    "a PDF whose compressed objects are named otherwise",
    () => aPackedPdf("1 0 << /S /JavaScript >>", "/Type /Obj#53tm"),
    "damaged",
  ],
  [
    "a PDF whose compressed objects are not named",
    () => aPackedPdf("1 0 << /S /JavaScript >>", "/Filter /FlateDecode"),
    "active",
  ],
  [
    "a PDF whose objects are kept as they are",
    () => aPdf(packed("/S /JavaScript", "/Type /ObjStm")),
    "active",
  ],
  ...["/LZWDecode", "[/FlateDecode /FlateDecode]", "4 0 R", "/FlateDecode /DecodeParms 4 0 R"].map(
    (filter): [string, () => Buffer, string] => [
      `a PDF whose objects are kept by ${filter}`,
      () => aPackedPdf("1 0 << /S /JavaScript >>", `/Type /ObjStm /Filter ${filter}`),
      "damaged",
    ],
  ),
  [
    "a PDF whose compressed objects are encrypted",
    () => aPdf(`${packed("xyz", "/Type /ObjStm")} trailer << /Encrypt 5 0 R >>`),
    "protected",
  ],
  ["a PDF whose compressed objects are cut", () => aPdf(packed("x\x9c\x03")), "damaged"],
  [
    "a PDF with an object in a string",
    () => aPdf(`<< /A (${packed("q", "/Type /ObjStm /Filter /Crypt")}) >>`),
    "two-formats",
  ],
  ["a PDF with an object in a stream", () => aPdf("<< >> stream\n9 0 obj\nendstream"), "two-formats"],
  ["a PDF with a stream in a dictionary", () => aPdf("<< /A << >> stream\nendstream >>"), "damaged"],
  ["a PDF whose stream does not end", () => aPdf("<< >> stream\n"), "damaged"],
  ["a PDF whose string does not end", () => aPdf("<< /A ((q) >>"), "damaged"],
  ["a PDF whose number does not end", () => Buffer.from("%PDF-1.4\n<48 %%EOF"), "damaged"],
  ["a zip bomb PNG", () => aBomb(), "too-many-pixels"],
  ["half a PNG", async () => (await aPng()).subarray(0, 60), "damaged"],
  ["a JPEG that is none", () => Buffer.from("\xff\xd8\xff\xe0 not a picture", "latin1"), "damaged"],
])("%s is refused", async (_name, make, refusal) => {
  expect(await refusalOf(await make())).toBe(refusal);
});

test("a zip bomb is refused before it is decoded", async () => {
  const bomb = await aBomb();
  const before = process.memoryUsage().rss;
  await refusalOf(bomb);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

test("a picture is drawn anew: no place, no date, nothing hidden behind it", async () => {
  const photograph = await aJpeg();
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  const read = await readDocument(Buffer.concat([photograph, aZipEnd, aProgram]));

  expect(read.ok && read.value.mediaType).toBe("image/jpeg");
  const kept = read.ok ? read.value.bytes : Buffer.alloc(0);
  const { exif, width, height } = await sharp(kept).metadata();
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 60, height: 40 });
  expect(kept.includes("Sentinelle")).toBe(false);
  expect(kept.includes("PK\x05\x06")).toBe(false);
});

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Users\\Odile\\acte.PDF", "acte.pdf"],
  ["acte\u0000\r\nSet-Cookie: a.pdf", "acteSet-Cookie a.pdf"],
  ["..", "document.pdf"],
  [".htaccess", "document.pdf"],
  ["", "document.pdf"],
  ["photo.pdf.exe", "photo.pdf.pdf"],
  ["é\u202egpj.exe", "égpj.pdf"],
  ["x".repeat(300), `${"x".repeat(100)}.pdf`],
])("the name %j becomes %j", (name, clean) => {
  expect(cleanFileName(name, "application/pdf")).toBe(clean);
});

test("whatever its name was, a file has a short one, in no folder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const clean = cleanFileName(name, "image/png");
      return /^[^/\\\p{C}]{1,100}\.png$/u.test(clean) && !clean.startsWith(".");
    }),
  );
});

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  Object.assign(env(), { CLAMAV_HOST: undefined });
});

/** ClamAV as the wire sees it: what it received, and the answer told. */
async function aClamAv(answer: (bytes: Buffer) => string) {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on("error", () => {});
    socket.on("data", (part) => {
      parts.push(part);
      const bytes = Buffer.concat(parts);
      if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
      received.push(bytes);
      socket.end(answer(bytes));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  Object.assign(env(), { CLAMAV_HOST: "127.0.0.1", CLAMAV_PORT: port });
  return { received, stop: () => server.close() };
}

test("ClamAV is given the whole file, in pieces", async () => {
  const { received } = await aClamAv(() => "stream: OK\0");
  const file = Buffer.alloc(150_000, 7);
  expect(await scan(file)).toBe("clean");

  const [wire = Buffer.alloc(0)] = received;
  expect(wire.subarray(0, 10).toString("latin1")).toBe("zINSTREAM\0");
  const pieces: Buffer[] = [];
  for (let at = 10; wire.readUInt32BE(at) > 0; at += 4 + wire.readUInt32BE(at))
    pieces.push(wire.subarray(at + 4, at + 4 + wire.readUInt32BE(at)));
  expect(Buffer.concat(pieces).equals(file)).toBe(true);
});

test("a file in which ClamAV finds something is refused; when it is away or unclear, nothing is taken", async () => {
  const clam = await aClamAv(() => "stream: Win.Test.EICAR_HDB-1 FOUND\0");
  expect(await refusalOf(aPdf())).toBe("infected");
  clam.stop();
  expect(await refusalOf(aPdf())).toBe("scanner-away");
  await aClamAv(() => "INSTREAM size limit exceeded. ERROR\0");
  expect(await refusalOf(aPdf())).toBe("scanner-away");
});
