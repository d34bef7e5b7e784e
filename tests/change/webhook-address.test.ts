import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookupFor, readWebhookAddress } from "@/lib/change/webhook-address";
import { isPublic } from "@/lib/core/public-internet";

const judge = (address: string, privateHosts: string[] = []) => {
  const read = readWebhookAddress(address, privateHosts);
  return read.ok ? read.value.href : read.refusal;
};

describe("the address of a webhook", () => {
  test.each([
    ["https://gestion.example/avis", "https://gestion.example/avis"],
    ["https://93.184.216.34/", "https://93.184.216.34/"],
    ["https://[2606:4700::1111]/", "https://[2606:4700::1111]/"],
    ["gestion.example", "address-unclear"],
    ["ftp://gestion.example", "address-unclear"],
    ["https://nom:secret@gestion.example", "address-unclear"],
    ["https://gestion.example/#suite", "address-unclear"],
    ["http://gestion.example/avis", "address-not-https"],
    ["http://localhost:9000/", "address-private"],
    ["https://localhost/", "address-private"],
    ["https://127.0.0.1/", "address-private"],
    ["https://0x7f.1/", "address-private"],
    ["https://2130706433/", "address-private"],
    ["https://10.1.2.3/", "address-private"],
    ["https://169.254.169.254/latest/meta-data/", "address-private"],
    ["https://[::1]/", "address-private"],
    ["https://[::ffff:10.0.0.1]/", "address-private"],
    ["https://[fd00::1]/", "address-private"],
    ["https://[64:ff9b::a00:1]/", "address-private"],
    ["https://[2002:a00:1::]/", "address-private"],
  ])("%s: %s", (address, expected) => expect(judge(address)).toBe(expected));

  test("a private host named in the settings is reached, http on this machine alone", () => {
    expect(judge("https://10.1.2.3/avis", ["10.1.2.3"])).toBe("https://10.1.2.3/avis");
    expect(judge("http://localhost:9000/", ["localhost"])).toBe("http://localhost:9000/");
    expect(judge("http://[::1]:9000/", ["::1"])).toBe("http://[::1]:9000/");
    expect(judge("http://10.1.2.3/", ["10.1.2.3"])).toBe("address-not-https");
  });
});

test("no address of a private IPv4 network is public, written plainly or inside IPv6", () => {
  const part = fc.integer({ min: 0, max: 255 });
  const inside = fc.oneof(
    fc.tuple(part, part, part).map(([b, c, d]) => `10.${b}.${c}.${d}`),
    fc.tuple(part, part, part).map(([b, c, d]) => `127.${b}.${c}.${d}`),
    fc.tuple(part, part).map(([c, d]) => `192.168.${c}.${d}`),
    fc.tuple(fc.integer({ min: 16, max: 31 }), part, part).map(([b, c, d]) => `172.${b}.${c}.${d}`),
  );
  fc.assert(
    fc.property(inside, (address) => {
      expect(isPublic(address)).toBe(false);
      expect(isPublic(`::ffff:${address}`)).toBe(false);
      expect(isPublic(`64:ff9b::${address}`)).toBe(false);
    }),
  );
});

const look = (address: string, privateHosts: string[]) =>
  new Promise<unknown>((resolve) => {
    const url = new URL(address);
    lookupFor(url, privateHosts)(url.hostname, {}, (error, found) => resolve(error?.message ?? found));
  });

test("a name that leads to a private address is refused as it is looked up, unless it is named in the settings", async () => {
  expect(await look("https://localhost/", [])).toBe("address-private");
  expect(await look("https://localhost/", ["localhost"])).toMatch(/^(127\.0\.0\.1|::1)$/);
});
