/** Whether a file of that name holds the steps after an image, and no request. Takes a path or a URI. */
export function isStepsFile(name: string): boolean {
  return /\.ami-after\.json$/i.test(name);
}

/** Whether an open text holds steps. One that is in no file has only its language. */
export function isStepsText({ uri, languageId }: { readonly uri: string; readonly languageId: string }): boolean {
  return languageId === 'ami-after' || isStepsFile(uri);
}
