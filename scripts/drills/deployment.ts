import { parseArgs } from "node:util";
import { table } from "../command";
import { newSecrets } from "../stack";
import { deployUnderLoad } from "./deploy-under-load";
import type { Drill } from "./drill";
import { type Tally, tallyNames, tallyRows } from "./load";
import { drillHome, startDrill } from "./product";

/** Two servers replaced in turn while people read and write. */
export const deployment: Drill = {
  usage: "deployment [--requests 10000] [--rate 60]   deux serveurs remplacés tour à tour sous les requêtes",
  async run(words) {
    const { values } = parseArgs({
      args: words,
      options: {
        requests: { type: "string", default: "10000" },
        rate: { type: "string", default: "60" },
      },
    });
    const asked = { requests: Number(values.requests), perSecond: Number(values.rate), members: 60 };
    const home = drillHome("deployment");
    const product = await startDrill(home, ownSettings());
    const said = await deployUnderLoad(product, asked).finally(() => product.stop());
    const failed = failures(said.tally);
    console.log(table(tallyNames, tallyRows(said.tally)));
    console.log(
      `${said.requests} requêtes, ${said.replaced} serveurs remplacés, ${failed} échecs\u00a0; ` +
        `${said.confirmed} changements confirmés, ${said.written} écrits`,
    );
    return failed === 0 && said.confirmed === said.written && said.requests >= asked.requests;
  },
};

/** Also for this process, which signs the members in. No mail leaves: nobody runs the jobs. */
function ownSettings(): Record<string, string> {
  const settings = {
    ...newSecrets(),
    APP_URL: "http://localhost:3000",
    DATABASE_URL: "postgres://unused",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "Espace adhérent MGAS <ne-pas-repondre@mutuelle.example>",
  };
  Object.assign(process.env, settings);
  return settings;
}

const failures = (tally: Tally): number =>
  [...tally.values()].reduce((sum, one) => sum + one.failures.length, 0);
