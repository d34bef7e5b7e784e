/** A measure at a moment, in hours. */
export type Point = { hours: number; value: number };

/** How fast a measure grows, in its unit an hour, and the standard error of that figure. */
export type Trend = { slope: number; error: number; isFlat: boolean };

/**
 * The least-squares slope of measures. What follows itself (memory is high for a while, then low) says less than as many
 * independent measures would: its error is widened by the correlation of each residual with the next. Flat: zero is
 * within two standard errors.
 */
export function trendOf(points: Point[]): Trend {
  const hours = meanOf(points.map((point) => point.hours));
  const value = meanOf(points.map((point) => point.value));
  const spread = sumOf(points.map((point) => (point.hours - hours) ** 2));
  const slope = sumOf(points.map((point) => (point.hours - hours) * (point.value - value))) / spread;
  const residuals = points.map((point) => point.value - value - slope * (point.hours - hours));
  const variance = sumOf(residuals.map((residual) => residual ** 2)) / Math.max(1, points.length - 2);
  const following = correlationOf(residuals);
  const error = Math.sqrt((variance / spread) * ((1 + following) / (1 - following)));
  return { slope, error, isFlat: Math.abs(slope) <= 2 * error };
}

/** Of each residual with the next one; from 0 to 0.9: noise that alternates is not counted as a virtue. */
function correlationOf(residuals: number[]): number {
  const squares = sumOf(residuals.map((residual) => residual ** 2));
  if (squares === 0) return 0;
  const products = sumOf(residuals.slice(1).map((residual, at) => residual * (residuals[at] ?? 0)));
  return Math.min(0.9, Math.max(0, products / squares));
}

/** The smallest measure of each stretch of so many hours: what is left when the garbage was just collected. */
export function floorsOf(points: Point[], stretchHours: number): Point[] {
  const floors = new Map<number, Point>();
  for (const point of points) {
    const stretch = Math.floor(point.hours / stretchHours);
    const floor = floors.get(stretch);
    if (!floor || point.value < floor.value) floors.set(stretch, point);
  }
  return [...floors.values()];
}

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: number[]): number => sumOf(values) / values.length;
