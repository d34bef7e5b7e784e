import { randomInt } from "node:crypto";
import type { Browser, BrowserContext } from "@playwright/test";
import type { Db } from "@/db/client";
import type { CapturedJourney } from "@/lib/help/captures";
import type { Journey } from "./journey";
import { writePictures } from "./pictures";
import type { Product } from "./product";
import { type ShapeName, shapes } from "./shapes";
import { type Shot, shoot } from "./shoot";
import { walkJourney } from "./walk";
import { addressOf, enterJourney, leaveJourney } from "./walker";

type Taking = { browser: Browser; db: Db; product: Product };

/** Two people who walk at once do not have one address. */
const hosts: Record<ShapeName, string> = { phone: "courriel.example", desktop: "messagerie.example" };

/** The twin of the person of a journey, for one of its walks. */
export const twinName = (journey: Journey, shape: ShapeName): string => `${journey.name}.${shape}`;

/** Walks a journey on each screen, both at once, and writes its pictures. Gives what is noted of them. */
export async function takeJourney(
  journey: Journey,
  taking: Taking,
  known: CapturedJourney | undefined,
): Promise<CapturedJourney> {
  const [phone, desktop] = await Promise.all([
    shotsOf(journey, "phone", taking),
    shotsOf(journey, "desktop", taking),
  ]);
  const steps: CapturedJourney["steps"] = {};
  for (const step of journey.steps) {
    const shots = { phone: shotAt(phone, step.key), desktop: shotAt(desktop, step.key) };
    steps[step.key] = await writePictures(journey, step, shots, known?.steps[step.key]);
  }
  return { start: journey.start, title: journey.title, steps };
}

async function shotsOf(journey: Journey, shape: ShapeName, { browser, db, product }: Taking) {
  const { app, mailbox } = product;
  const context = await openContext(browser, shape);
  const twin = twinName(journey, shape);
  const who = await enterJourney(journey, {
    context,
    db,
    app,
    twin,
    email: addressOf(journey, hosts[shape]),
  });
  const shots = new Map<string, Shot>();
  const walk = { page: await context.newPage(), who, db, app, mailbox };
  try {
    await walkJourney(journey, walk, async ({ key }, found) => {
      shots.set(key, await shoot(walk.page, found));
    });
  } finally {
    await leaveJourney(db, who);
    await context.close();
  }
  return shots;
}

async function openContext(browser: Browser, shape: ShapeName): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...shapes[shape],
    ...{ locale: "fr-FR", timezoneId: "Europe/Paris", reducedMotion: "reduce", colorScheme: "light" },
    extraHTTPHeaders: { "x-forwarded-for": anAddress() },
  });
  context.setDefaultTimeout(15_000);
  return context;
}

function shotAt(shots: Map<string, Shot>, key: string): Shot {
  const shot = shots.get(key);
  if (!shot) throw new Error(`the step ${key} was not walked`);
  return shot;
}

/** Each walk comes from an address of its own: the limits of attempts count by address. */
const anAddress = () => `198.18.${randomInt(256)}.${randomInt(256)}`;
