import { Drawing } from "@/components/ui/drawing";

export type AuthenticatorKeyProps = {
  /** The QR code, as the address of an image. */
  qr: string;
  /** What the QR code says, for an application on this very device. */
  address: string;
  /** The key by groups of letters, for who types it. */
  letters: string;
};

/** The key of an authenticator, in the three ways that applications take it. */
export function AuthenticatorKey({ qr, address, letters }: AuthenticatorKeyProps) {
  return (
    <>
      <p>
        Ouvrez votre application d’authentification (par exemple FreeOTP, Aegis, Google Authenticator ou
        Microsoft Authenticator), ajoutez un compte, puis scannez ce code.
      </p>
      <Drawing
        source={qr}
        alt="Code QR de votre clé. La même clé est écrite en lettres juste après."
        className="size-60 max-w-full border border-line p-5"
      />
      <div className="flex flex-col gap-2">
        <p>Vous ne pouvez pas le scanner ? Choisissez « saisir une clé » et tapez :</p>
        <p>
          <code className="inline-block rounded-control border border-line bg-sunken px-4 py-2 font-sans font-bold tracking-wider tabular-nums">
            {letters}
          </code>
        </p>
        <p>
          <a href={address} className="link inline-flex min-h-11 items-center">
            L’application est sur cet appareil : l’ouvrir
          </a>
        </p>
      </div>
    </>
  );
}
