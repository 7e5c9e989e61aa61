import { analyze } from './language/analyze';
import type { Convert } from './language/convert-port';
import type { Finding } from './language/finding';
import type { Severities } from './language/rule-table';
import type { LiveAnswers } from './live-answers';
import type { OpenRequest } from './open-requests';

/** The findings of one version under one set of severities and facts. */
export interface Analysis {
  /** Equal for two analyses exactly when they are of the same things. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** Analyzes each version at most once as long as its tree is kept, for diagnostics and quick fixes alike. */
export class Analyses {
  private readonly live: LiveAnswers;
  private readonly onRuleError: (rule: string, error: unknown) => void;
  private readonly convert: Convert | undefined;
  private severities: Severities = {};
  private settingsStamp = 0;

  constructor(live: LiveAnswers, onRuleError: (rule: string, error: unknown) => void, convert?: Convert) {
    this.live = live;
    this.convert = convert;
    this.onRuleError = onRuleError;
  }

  /** False when they are the ones that count already. */
  setSeverities(severities: Severities): boolean {
    if (JSON.stringify(severities) === JSON.stringify(this.severities)) return false;
    this.severities = severities;
    this.settingsStamp++;
    return true;
  }

  getSeverities(): Severities {
    return this.severities;
  }

  /** Names the analysis that `of` would give, without making it. */
  idOf(request: OpenRequest): string {
    return `${request.serial}.${this.settingsStamp}.${this.live.stamp(request.uri)}`;
  }

  of(request: OpenRequest): Analysis {
    const id = this.idOf(request);
    if (request.analysis?.id === id) return request.analysis;
    const findings = analyze(request.document, {
      severities: this.severities,
      facts: this.live.facts(request.uri),
      variables: this.live.variables(request.uri),
      convert: this.convert,
      onRuleError: this.onRuleError,
    });
    request.analysis = { id, findings };
    return request.analysis;
  }
}
