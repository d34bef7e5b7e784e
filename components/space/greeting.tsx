import type { ReactNode } from "react";

type GreetingProps = {
  firstName: string;
  membershipNumber: string;
  /** What stands beside it: the way to the card. */
  children?: ReactNode;
};

/** The top of the home: the member's name and number, small. */
export function Greeting({ firstName, membershipNumber, children }: GreetingProps) {
  return (
    <header className="mb-8 grid grid-cols-1 items-center gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-x-8">
      <div>
        <h1 className="text-2xl tracking-tight">{`Bonjour ${firstName}`}</h1>
        <p className="text-muted">{`Numéro d’adhésion : ${membershipNumber}`}</p>
      </div>
      {children}
    </header>
  );
}
