import { expect, test } from "vitest";
import { type Arrived, receiveFiles, uploadLimits } from "@/lib/request/receive-files";

const file = (name: string, bytes: number) => new File([new Uint8Array(bytes).fill(1)], name);

function aForm(...files: File[]): Request {
  const form = new FormData();
  form.set("request", "r");
  form.set("purpose", "p");
  for (const one of files) form.append("files", one);
  return new Request("http://localhost/api/pieces", { method: "POST", body: form });
}

async function receive(request: Request) {
  const taken: string[] = [];
  const take = async (arrived: Arrived, fields: Record<string, string>) => {
    const what = "fault" in arrived ? arrived.fault : String(arrived.bytes.length);
    taken.push(`${arrived.name} ${what} ${Object.values(fields).join("")}`);
  };
  return { ...(await receiveFiles(request, take)), taken };
}

const most = uploadLimits.fileBytes;

test("files come one after the other, with the fields that stood before them", async () => {
  expect(await receive(aForm(file("a.pdf", 10), file("é b.png", most)))).toEqual({
    files: 2,
    cut: false,
    taken: ["a.pdf 10 rp", `é b.png ${most} rp`],
  });
});

test("one of 6 MB is told too large, and the others are taken", async () => {
  const { taken } = await receive(aForm(file("a", 1), file("large", 6_000_000), file("b", 2)));
  expect(taken).toEqual(["a 1 rp", "large too-large rp", "b 2 rp"]);
});

test("a sixth file is told so, and a seventh", async () => {
  const { taken } = await receive(aForm(...Array.from({ length: 7 }, (_, n) => file(String(n), 3))));
  expect(taken.slice(4)).toEqual(["4 3 rp", "5 too-many-files rp", "6 too-many-files rp"]);
});

test("where one file is read, the next is told so and not kept", async () => {
  const taken: Arrived[] = [];
  await receiveFiles(aForm(file("a", 3), file("b", 3)), async (arrived) => void taken.push(arrived), 1);
  expect(taken).toMatchObject([
    { name: "a", bytes: Buffer.from([1, 1, 1]) },
    { name: "b", fault: "too-many-files" },
  ]);
});

test("a field left empty is no file", async () => {
  expect(await receive(aForm(file("", 0)))).toEqual({ files: 0, cut: false, taken: [] });
});

test("a form too large is cut: what was whole by then is taken", async () => {
  const files = Array.from({ length: 5 }, (_, n) => file(String(n), 6_500_000));
  const { cut, taken } = await receive(aForm(file("a", 4), ...files));
  expect(cut).toBe(true);
  expect(taken[0]).toBe("a 4 rp");
  expect(taken.slice(1).every((one) => /too-/.test(one))).toBe(true);
});

test("an endless form is given up, whatever it says of its length", async () => {
  let sent = 0;
  const head = `--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n`;
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(Buffer.from(head)),
    pull: (stream) => {
      sent += 1_000_000;
      stream.enqueue(Buffer.alloc(1_000_000));
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const request = new Request("http://localhost", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  expect(await receive(request)).toMatchObject({ cut: true, taken: ["a too-large "] });
  expect(sent).toBeLessThan(80_000_000);
});

test("a broken form is refused", async () => {
  const broken = (body: string, type = "multipart/form-data; boundary=x") =>
    receive(new Request("http://localhost", { method: "POST", body, headers: { "content-type": type } }));
  await expect(
    broken('--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nhalf'),
  ).rejects.toThrow();
  await expect(broken("a=b", "application/x-www-form-urlencoded")).resolves.toMatchObject({ files: 0 });
  await expect(broken("a", "multipart/form-data")).rejects.toThrow();
});

test("when taking a file fails, the form fails", async () => {
  const failing = receiveFiles(aForm(file("a", 1), file("b", 1)), async () => {
    throw new Error("database away");
  });
  await expect(failing).rejects.toThrow();
});
