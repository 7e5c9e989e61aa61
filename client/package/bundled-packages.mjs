import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The packages whose code is in bundles, by esbuild's own account of what it wrote. Each has its place in node_modules,
 * its name, version and licence, the text of the licence, and the bundles it is in.
 */
export function bundledPackages(metafiles) {
  const found = new Map();
  for (const { outputs } of metafiles) {
    for (const [bundle, { inputs }] of Object.entries(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const place = placeOf(file);
        if (place === undefined || bytesInOutput === 0) continue;
        const entry = found.get(place) ?? { ...describe(place), bundles: new Set() };
        found.set(place, entry);
        entry.bundles.add(bundle);
      }
    }
  }
  return [...found.values()]
    .map(entry => ({ ...entry, bundles: [...entry.bundles].sort() }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** The folder of the innermost package a file is in, as package-lock.json writes it. */
function placeOf(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function describe(place) {
  const { name, version, license } = JSON.parse(readFileSync(`${place}/package.json`, 'utf8'));
  return { place, name, version, license: license ?? 'see its text', text: textsIn(place) };
}

function textsIn(place) {
  return readdirSync(place)
    .filter(file => /^(licen[cs]e|notice|copying|third-?party)/i.test(file) && existsSync(`${place}/${file}`))
    .sort()
    .map(file => readFileSync(`${place}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
