import type { Walk } from "./journey";

type Mail = { id: string; at: string; to: string; subject: string };

/** Opens the e-mail of a subject that reached the person who walks, once it is there: it leaves by a job. */
export async function openMail(walk: Walk, subject: RegExp): Promise<void> {
  const until = Date.now() + 20_000;
  let mail = await mailOf(walk, subject);
  while (!mail) {
    if (Date.now() > until) throw new Error(`no e-mail ${subject} for ${walk.who.email}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    mail = await mailOf(walk, subject);
  }
  await walk.page.goto(`${walk.mailbox}/mails/${mail.id}/html`);
  await hideSecret(walk);
}

/** Links are written out under their button: a picture shows neither a secret nor the address of this machine. */
const hideSecret = ({ page }: Walk) =>
  page.evaluate(() => {
    for (const link of document.querySelectorAll("a")) {
      if (link.textContent.startsWith("http")) link.textContent = "https://espace.mutuelle.example/lien/…";
    }
  });

async function mailOf({ page, mailbox, who, since }: Walk, subject: RegExp): Promise<Mail | undefined> {
  const mails: Mail[] = await (await page.request.get(`${mailbox}/api/mails`)).json();
  return mails.find(
    (mail) => mail.at >= since && mail.to.toLowerCase().includes(who.email) && subject.test(mail.subject),
  );
}

/** Follows a link of the e-mail that is shown: a mail program would open it beside. */
export async function followLink({ page }: Pick<Walk, "page">, label: string): Promise<void> {
  const address = await page.getByRole("link", { name: label, exact: true }).getAttribute("href");
  await page.goto(address ?? "");
}
