import { type AnalyzeOptions, analyzeFile, analyzeFileToSend } from './analyze-file';
import type { FileKind } from './file-kind';
import type { Finding } from './finding';
import type { RequestDocument } from './request-document';
import { requestKind } from './request-kind';

/** For whoever has all kinds at hand. */
export interface AnyFileOptions extends AnalyzeOptions {
  /** Of the document: that of a request if missing. */
  readonly kind?: FileKind;
}

/** As `analyzeFile` does. */
export function analyze(document: RequestDocument, options: AnyFileOptions = {}): Finding[] {
  return analyzeFile(options.kind ?? requestKind, document, options);
}

/** As `analyzeFileToSend` does. */
export function analyzeToSend(document: RequestDocument, options: AnyFileOptions = {}): Finding[] {
  return analyzeFileToSend(options.kind ?? requestKind, document, options);
}
