/** The whole minute nearest to a time: EC2 keeps deprecation times without seconds. */
export function wholeMinute(milliseconds: number): number {
  return Math.round(milliseconds / 60_000) * 60_000;
}
