import type { CaptchaRefusal } from "@/lib/core/captcha";

export const captchaSentences: Record<CaptchaRefusal, string> = {
  "captcha-unsolved":
    "Cochez la case « Je ne suis pas un robot » et attendez le mot « Vérifié », puis recommencez.",
  "captcha-down":
    "La vérification « Je ne suis pas un robot » est en panne en ce moment. Réessayez dans quelques minutes, ou appelez un conseiller : il vous aidera tout de suite.",
};
