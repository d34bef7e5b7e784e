/** An IBAN to be recognised and not copied, « FR76 •••• … 1234 ». */
export function MaskedIban({ start, end }: { start: string; end: string }) {
  return (
    <span className="font-bold whitespace-nowrap tabular-nums">
      <span aria-hidden="true">{`${start} •••• … ${end}`}</span>
      <span className="sr-only">{`IBAN qui commence par ${start} et finit par ${end}`}</span>
    </span>
  );
}
