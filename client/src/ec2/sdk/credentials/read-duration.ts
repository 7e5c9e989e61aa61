/** `duration_seconds` of a profile; what is no whole number leaves the length of the session to AWS. */
export function readDuration(text: string | undefined): number | undefined {
  const seconds = Number(text);
  return text && Number.isInteger(seconds) ? seconds : undefined;
}
