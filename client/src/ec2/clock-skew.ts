import type { AwsFailure } from './aws-failure';

/**
 * How far the clock of this machine is ahead of AWS's, in whole minutes, where that is why the call was refused: AWS
 * accepts five minutes. Negative when it is behind.
 */
export function clockSkew({ details, reach }: AwsFailure): number | undefined {
  const minutes = Number(details.clockMinutes);
  return reach !== 'refused' || Number.isNaN(minutes) || Math.abs(minutes) < 5 ? undefined : minutes;
}

/** The detail that `clockSkew` reads, from the Date header of an answer. */
export function clockDetails(date: string | undefined, now: number): { readonly clockMinutes?: string } {
  const answered = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(answered) ? {} : { clockMinutes: String(Math.round((now - answered) / 60_000)) };
}
