import { t } from '@vscode/l10n';
import { hclDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { takeRequest } from '../taking/take-request';

/** The members of one request as TOML and HCL write them alike: `Name = "web"`, a line each. Tables of TOML are not read. */
export const assignments: Notation = {
  id: 'assignments',
  title: () => t('TOML or HCL'),
  read: text => ({ requests: [takeRequest(new LiteralReader(text, hclDialect).members(), new Notes())] }),
};
