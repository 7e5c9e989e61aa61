import type { Finding } from './language/finding';
import type { OfferedFixes } from './language/offered-fixes';

/** The findings of one version under one set of severities and facts. */
export interface Analysis {
  /** Equal for two analyses exactly when they are of the same things. */
  readonly id: string;
  readonly findings: readonly Finding[];
  /** What is known of their fixes so far. */
  readonly offered: OfferedFixes;
}
