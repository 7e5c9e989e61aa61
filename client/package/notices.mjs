const opening = `Third-party notices

AMI Authoring contains code of the packages below, which come under licences of their own.
`;

/** One text for all packages: those that share a licence to the letter stand above it together. Throws for one without a licence. */
export function notices(packages) {
  const byText = new Map();
  for (const one of packages) {
    const text = one.text || standard(one);
    byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version} (${one.license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`);
  return [opening, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Packages that carry no text name a licence whose text everybody knows where to find. */
function standard({ name, license }) {
  if (!/^[\w.-]+( OR [\w.-]+)*$/.test(license)) throw new Error(`${name} says nothing of its licence.`);
  return `The licence ${license}: https://spdx.org/licenses/${license}.html`;
}
