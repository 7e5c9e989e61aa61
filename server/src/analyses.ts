import { basesOf } from './after/base-files';
import type { FindFile, ParsedFile } from './after/parsed-files';
import type { Analysis } from './analysis';
import { analyzeFile } from './language/analyze-file';
import type { Convert } from './language/convert-port';
import type { Finding } from './language/finding';
import { OfferedFixes } from './language/offered-fixes';
import type { RequestDocument } from './language/request-document';
import type { BaseFile } from './language/rule';
import type { LiveAnswers } from './live-answers';
import type { OpenRequest } from './open-requests';
import type { RuleSettings } from './rule-settings';

export interface AnalysesOptions {
  readonly live: LiveAnswers;
  readonly settings: RuleSettings;
  /** The client runs requests. */
  readonly runs: boolean;
  readonly convert?: Convert;
  /** Finds a file as the editor or else the disk has it. */
  readonly find: FindFile;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Analyzes each version at most once as long as its tree is kept, for diagnostics and quick fixes alike. */
export class Analyses {
  private readonly options: AnalysesOptions;

  constructor(options: AnalysesOptions) {
    this.options = options;
  }

  of(request: OpenRequest): Analysis {
    const bases = basesOf(request.uri, request.document, this.options.find);
    const id = this.idOf(request, bases);
    if (request.analysis?.id === id) return request.analysis;
    const findings = this.analyze(request, bases);
    const offered = new OfferedFixes(request.document, document => this.ofText(request, document));
    request.analysis = { id, findings, offered };
    return request.analysis;
  }

  /** The id that an analysis would have now. */
  currentId(request: OpenRequest): string {
    return this.idOf(request, basesOf(request.uri, request.document, this.options.find));
  }

  /** What the rules would say of the file if this were its text, beside the account. */
  ofText({ uri, kind }: OpenRequest, document: RequestDocument): readonly Finding[] {
    const { live, settings, runs, find } = this.options;
    const bases = basesOf(uri, document, find);
    return analyzeFile(kind, document, { severities: settings.of(uri), variables: live.variables(uri), runs, bases });
  }

  private idOf({ uri, serial }: OpenRequest, bases: readonly ParsedFile[]): string {
    const { live, settings } = this.options;
    return [serial, settings.stamp, live.stamp(uri), ...bases.map(({ version }) => version)].join('.');
  }

  private analyze({ uri, kind, document }: OpenRequest, bases: readonly BaseFile[]): readonly Finding[] {
    const { live, settings, runs, convert, onRuleError } = this.options;
    return analyzeFile(kind, document, {
      severities: settings.of(uri),
      facts: live.facts(uri),
      variables: live.variables(uri),
      runs,
      convert,
      bases,
      onRuleError,
    });
  }
}
