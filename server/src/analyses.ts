import { basesOf, type ReadText } from './after/base-files';
import type { Analysis } from './analysis';
import { analyze } from './language/analyze';
import type { Convert } from './language/convert-port';
import type { Finding } from './language/finding';
import type { RequestDocument } from './language/request-document';
import type { LiveAnswers } from './live-answers';
import type { OpenRequest } from './open-requests';
import type { RuleSettings } from './rule-settings';

export interface AnalysesOptions {
  readonly live: LiveAnswers;
  readonly settings: RuleSettings;
  /** The client runs requests. */
  readonly runs: boolean;
  readonly convert?: Convert;
  /** The text of a file as the editor or else the disk has it. */
  readonly readText: ReadText;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Analyzes each version at most once as long as its tree is kept, for diagnostics and quick fixes alike. */
export class Analyses {
  private readonly options: AnalysesOptions;

  constructor(options: AnalysesOptions) {
    this.options = options;
  }

  of(request: OpenRequest): Analysis {
    const { live, settings } = this.options;
    const id = `${request.serial}.${settings.stamp}.${live.stamp(request.uri)}`;
    if (request.analysis?.id === id) return request.analysis;
    const findings = this.analyze(request, request.document);
    request.analysis = { id, findings };
    return request.analysis;
  }

  /** What the rules would say of the file if this were its text, beside the account. */
  ofText({ uri }: OpenRequest, document: RequestDocument): readonly Finding[] {
    const { live, settings, runs, readText } = this.options;
    const bases = basesOf(uri, document, readText);
    return analyze(document, { severities: settings.of(uri), variables: live.variables(uri), runs, bases });
  }

  private analyze({ uri }: OpenRequest, document: RequestDocument): readonly Finding[] {
    const { live, settings, runs, convert, readText, onRuleError } = this.options;
    return analyze(document, {
      severities: settings.of(uri),
      facts: live.facts(uri),
      variables: live.variables(uri),
      runs,
      convert,
      bases: basesOf(uri, document, readText),
      onRuleError,
    });
  }
}
