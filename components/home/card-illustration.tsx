/** A tiers payant card with its household, and the slip of a reimbursement received. Decoration only. */
export function CardIllustration() {
  return (
    <svg viewBox="0 0 600 372" aria-hidden="true" focusable="false" className="h-auto w-full max-w-[33rem]">
      <circle cx="470" cy="128" r="112" className="fill-accent" />
      <path d="M40 330a120 120 0 0 1 240 0z" className="fill-deep-line" />
      <Card />
      <Slip />
      <g className="fill-none stroke-accent" strokeWidth="5" strokeLinecap="round">
        <path d="M36 120v26M23 133h26" />
        <path d="M560 24v22M549 35h22" />
      </g>
    </svg>
  );
}

function Card() {
  return (
    <g transform="rotate(-5 240 190)">
      <rect x="62" y="64" width="372" height="232" rx="24" className="fill-art-paper" />
      <path d="M62 88a24 24 0 0 1 24-24h324a24 24 0 0 1 24 24v38H62z" className="fill-art-band" />
      <text x="88" y="106" className="fill-art-petrol text-[27px] font-bold">
        MGAS
      </text>
      <text x="408" y="104" textAnchor="end" className="fill-art-petrol text-[17px]">
        Carte de tiers payant
      </text>
      <Household />
      <g className="fill-art-line">
        <rect x="290" y="156" width="118" height="12" rx="6" />
        <rect x="290" y="182" width="84" height="12" rx="6" />
        <rect x="290" y="208" width="102" height="12" rx="6" />
      </g>
      <Squares />
    </g>
  );
}

function Household() {
  return (
    <g>
      <Person x={124} y={176} size={1.15} className="fill-art-petrol" />
      <Person x={186} y={182.5} size={1.05} className="fill-art-clay" />
      <Person x={240} y={205} size={0.72} className="fill-art-sage" />
    </g>
  );
}

type PersonProps = { x: number; y: number; size: number; className: string };

function Person({ x, y, size, className }: PersonProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} className={className}>
      <circle r="19" />
      <path d="M-32 68v-10a32 32 0 0 1 64 0v10z" />
    </g>
  );
}

const squares = ["11011010", "10100111", "11101001", "10011110"];

function Squares() {
  const black = squares.flatMap((row, y) => [...row].map((cell, x) => (cell === "1" ? square(x, y) : "")));
  return <path className="fill-art-ink" d={black.join("")} />;
}

const square = (x: number, y: number) => `M${290 + x * 8} ${238 + y * 8}h8v8h-8z`;

function Slip() {
  return (
    <g transform="translate(16 10) rotate(6 462 262)">
      <path
        d="M352 196a18 18 0 0 1 18-18h186a18 18 0 0 1 18 18v146l-18.5-12-18.5 12-18.5-12-18.5 12-18.5-12-18.5 12-18.5-12-18.5 12-18.5-12-18.5 12-18.5-12-18.5 12z"
        className="fill-art-slip"
      />
      <circle cx="388" cy="216" r="17" className="fill-art-tick" />
      <path
        d="m380 216 6 6 11-12"
        className="fill-none stroke-art-paper"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <text x="416" y="212" className="fill-art-ink text-[16px]">
        Remboursement
      </text>
      <text x="416" y="232" className="fill-art-ink text-[16px]">
        reçu
      </text>
      <text x="374" y="298" className="fill-art-ink text-[38px] font-bold">
        + 42,50 €
      </text>
    </g>
  );
}
