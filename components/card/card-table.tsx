import { type Card, type CardCell, type CardPerson, coverDays, printedNir, shortDay } from "@/lib/card/rules";

/** CSS lays the table out as blocks on a narrow face: the roles are written so that it stays a table all the same. */
const as = {
  table: { role: "table" },
  rows: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader", scope: "col" },
  rowHeader: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const;

const head =
  "px-1 pb-2 align-bottom text-[0.875rem] leading-tight font-bold whitespace-nowrap text-art-petrol";

/** One line for each person covered, one column for each code. On a narrow face each person is a block. */
export function CardTable({ card }: { card: Card }) {
  return (
    <table {...as.table} className="block w-full border-collapse @5xl:table">
      <caption className="sr-only">Personnes couvertes et part prise en charge pour chaque code</caption>
      <thead {...as.rows} className="sr-only @5xl:not-sr-only @5xl:table-header-group">
        <tr {...as.row}>
          <th {...as.columnHeader} className={`${head} pl-0 text-left`}>
            Bénéficiaire
          </th>
          <th {...as.columnHeader} className={`${head} text-left`}>
            N° de Sécurité sociale
            <span className="block font-normal">Naissance, rang</span>
          </th>
          {card.cells.map(({ code }) => (
            <th key={code} {...as.columnHeader} className={`${head} w-14 text-center`}>
              {code}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rows} className="flex flex-col gap-5 @5xl:table-row-group">
        {card.people.map((person) => (
          <PersonLine key={person.id} person={person} cells={card.cells} />
        ))}
      </tbody>
    </table>
  );
}

function PersonLine({ person, cells }: { person: CardPerson; cells: CardCell[] }) {
  const { lastName, firstName, nir, bornOn, rank } = person;
  const days = coverDays(person);
  return (
    <tr
      {...as.row}
      className="grid grid-cols-4 gap-1 border-t-2 border-art-band pt-4 @xs:grid-cols-5 @lg:grid-cols-7 @3xl:grid-cols-13 @5xl:table-row"
    >
      <th {...as.rowHeader} className="col-span-full text-left leading-snug @5xl:py-2.5 @5xl:pr-3">
        <span className="uppercase">{lastName}</span> {firstName}
        {days && <span className="block text-[0.875rem] font-normal">{days}</span>}
      </th>
      <td {...as.cell} className="col-span-full mb-2 text-sm leading-snug tabular-nums @5xl:px-1 @5xl:py-2.5">
        <span className="block whitespace-nowrap">{nir ? printedNir(nir) : "Pas encore de numéro"}</span>
        <span className="@5xl:hidden" aria-hidden="true">
          Naissance{" "}
        </span>
        {shortDay(bornOn)}, rang {rank}
      </td>
      {cells.map((cell) => (
        <Cover key={cell.code} {...cell} />
      ))}
    </tr>
  );
}

function Cover({ code, cover }: CardCell) {
  return (
    <td
      {...as.cell}
      className="rounded-md bg-art-slip px-0.5 py-1 text-center text-[0.9375rem] leading-snug font-bold whitespace-nowrap tabular-nums @5xl:rounded-none @5xl:bg-transparent @5xl:py-2.5 @5xl:odd:bg-art-slip"
    >
      <span aria-hidden="true" className="block text-[0.875rem] font-normal text-art-petrol @5xl:hidden">
        {code}
      </span>
      {cover === "—" ? <NotCovered /> : cover}
    </td>
  );
}

function NotCovered() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="sr-only">pas de tiers payant</span>
    </>
  );
}
