import type { QueryForm } from './query-form';

/** A list as the query services other than EC2 write it: `name.member.1`; an empty one is `name=`. */
export function readMembers(form: QueryForm, name: string): string[] {
  return form.part(name)?.texts('member') ?? [];
}
