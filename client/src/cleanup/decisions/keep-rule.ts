/** Which images are always kept. */
export interface KeepRule {
  /** How many of the newest images of each family. */
  readonly newest: number;
  /** Every image younger than so many days. */
  readonly days: number;
  /** Every image that was launched within so many days. EC2 tells of a launch a day late. */
  readonly launchedDays: number;
}

export const defaultKeepRule: KeepRule = { newest: 3, days: 30, launchedDays: 30 };
