import { randomInt, randomUUID } from "node:crypto";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expectStatus, sendQuestion } from "./gestures";
import type { Gesture } from "./load";
import { aVisitor, type Visitor } from "./visitor";

/** What the servers said was done: each of these must be found, whoever died meanwhile. */
export type Confirmed = {
  /** Nothing older is a trace of it. */
  since: Date;
  /** Addresses that were promised a link. */
  links: string[];
  /** The membership numbers whose space was asked for. */
  spaces: string[];
  telephones: { email: string; mobile: string }[];
  /** The ids of the requests sent. */
  requests: string[];
};

type Crowd = {
  server: () => string;
  /** Who asks for a link, once each: the second would make the first useless. */
  forgetful: string[];
  /** Members without a space: their numbers. They share one NIR. */
  newcomers: string[];
  nir: string;
  /** Signed in, by their address. */
  members: { email: string; visitor: Visitor }[];
};

/** Gestures that note what was confirmed as it is answered. Who has nothing left to do does nothing. */
export function confirmedGestures(crowd: Crowd): { gestures: Gesture[]; confirmed: Confirmed } {
  const confirmed: Confirmed = { since: new Date(), links: [], spaces: [], telephones: [], requests: [] };
  const { server, forgetful, newcomers, nir, members } = crowd;
  const [callers, writers] = [[...members], [...members]];
  const gestures: Gesture[] = [
    gesture("mot de passe oublié", 4, forgetful, async (email) => {
      expectStatus(await aVisitor(server).fill("/mot-de-passe-oublie", { email }), 303);
      confirmed.links.push(email);
    }),
    gesture("espace créé", 1, newcomers, async (membershipNumber) => {
      await askSpace(server, membershipNumber, nir);
      confirmed.spaces.push(membershipNumber);
    }),
    gesture("téléphone changé", 3, callers, async ({ email, visitor }) => {
      const mobile = `612${String(randomInt(1e6)).padStart(6, "0")}`;
      const typed = { mobile: `0${mobile}`, landline: "" };
      expectStatus(await visitor.fill("/espace/coordonnees/telephones", typed), 303);
      confirmed.telephones.push({ email, mobile: `+33${mobile}` });
    }),
    gesture("demande avec document", 2, writers, async ({ visitor }) => {
      confirmed.requests.push(await sendQuestion(visitor));
    }),
  ];
  return { gestures, confirmed };
}

function gesture<One>(
  kind: string,
  weight: number,
  people: One[],
  act: (one: One) => Promise<void>,
): Gesture {
  return {
    kind,
    weight,
    async act() {
      const one = people.shift();
      if (one !== undefined) await act(one);
    },
  };
}

/** Asks for a space, the captcha solved as the page's own script does. */
async function askSpace(server: () => string, membershipNumber: string, nir: string): Promise<void> {
  const email = `${randomUUID()}@courriel.example`;
  const challenge: Challenge = await (
    await fetch(`${server()}/api/captcha/challenge?form=create-space`)
  ).json();
  const captcha = await solve(challenge);
  const typed = { membershipNumber, nir, email, emailAgain: email, captcha };
  expectStatus(await aVisitor(server).fill("/creer-mon-espace", typed), 303);
}

/** What the widget sends once it has done the work. */
export async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}
