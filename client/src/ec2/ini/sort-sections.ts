import type { Ini, IniSection } from './parse-ini';
import { splitWords } from './split-words';
import { type Section, toSection } from './to-section';

/** The sections of the AWS config file by what they are about. */
export interface SortedSections {
  readonly profiles: ReadonlyMap<string, Section>;
  readonly ssoSessions: ReadonlyMap<string, Section>;
  readonly services: ReadonlyMap<string, Section>;
  /** Lines of headers that are meant to name one of these, and from which botocore makes nothing. */
  readonly nameless: readonly number[];
}

/** As botocore sorts them: `[default]`, `[profile NAME]`, `[sso-session NAME]`, `[services NAME]`; a name with spaces has quotes. */
export function sortSections({ sections }: Ini): SortedSections {
  const profiles = new Map<string, Section>();
  const ssoSessions = new Map<string, Section>();
  const services = new Map<string, Section>();
  const nameless: number[] = [];
  const add = (to: Map<string, Section>, header: string, section: IniSection) => {
    const words = splitWords(header);
    const [, name] = words ?? [];
    if (words?.length === 2 && name !== undefined) to.set(name, toSection(section));
    else nameless.push(section.line);
  };
  for (const [header, section] of sections) {
    if (header.startsWith('profile')) add(profiles, header, section);
    else if (header.startsWith('sso-session')) add(ssoSessions, header, section);
    else if (header.startsWith('services')) add(services, header, section);
    else if (header === 'default') profiles.set(header, toSection(section));
  }
  return { profiles, ssoSessions, services, nameless };
}
