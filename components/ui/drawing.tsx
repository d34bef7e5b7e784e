type DrawingProps = { source: string; alt: string; className: string };

/** A drawing whose address holds it: it is fetched from nowhere, on its own white with a quiet edge in every theme. */
export function Drawing({ source, alt, className }: DrawingProps) {
  return (
    // biome-ignore lint/performance/noImgElement: there is nothing to fetch, so nothing to optimise
    <img src={source} alt={alt} className={`box-border rounded-lg bg-counter-paper ${className}`} />
  );
}
