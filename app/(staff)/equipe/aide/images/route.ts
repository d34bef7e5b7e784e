import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { isOwnOrigin } from "@/lib/core/origin";
import { type PictureRefusal, storePicture } from "@/lib/help/store-picture";
import { type Arrived, receiveFiles } from "@/lib/request/receive-files";
import { currentStaff } from "@/lib/staff/current-staff";
import { answer, closedTo, isEditor } from "../editor-in-hand";

const tooHeavy = "Cette image dépasse 5 Mo. Réduisez-la, puis recommencez.";

const sentences: Record<PictureRefusal, string> = {
  "not-a-picture": "Ce fichier n’est pas une image JPEG ou PNG. Choisissez-en un autre.",
  "too-heavy": tooHeavy,
  "too-large":
    "Cette image a trop de points pour une page. Réduisez sa largeur et sa hauteur, puis recommencez.",
};

/** Keeps a picture that an editor sends, drawn anew: the first of the form, which has one. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request, env().APP_URL)) return new Response(null, { status: 403 });
  const person = await currentStaff();
  if (!isEditor(person)) return closedTo(person);
  let told: Told | undefined;
  try {
    const take = async (file: Arrived) => {
      told ??= await keep(file, person.staffId);
    };
    await receiveFiles(request, take, 1);
  } catch (err) {
    log.error({ err }, "a picture could not be received");
    told = { sentence: "L’image n’est pas arrivée entière. Recommencez." };
  }
  return answer(told ?? { sentence: tooHeavy });
}

type Told = Awaited<ReturnType<typeof keep>>;

async function keep(file: Arrived, staffId: string) {
  if ("fault" in file) return { sentence: tooHeavy };
  const kept = await storePicture(database(), { file: file.bytes, staffId, now: now() });
  return kept.ok ? { picture: kept.value } : { sentence: sentences[kept.refusal] };
}
