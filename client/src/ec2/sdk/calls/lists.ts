/** The SDK's types ask for arrays that it could change. */
export function mutable(items: readonly string[] | undefined): string[] | undefined {
  return items === undefined ? undefined : [...items];
}

/** EC2 marks the last page by an empty token as well as by none. */
export function nextTokenOf({ NextToken }: { readonly NextToken?: string }): string | undefined {
  return NextToken === '' ? undefined : NextToken;
}
