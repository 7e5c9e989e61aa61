import { isStepsFile, isStepsText } from './after/steps-file';
import type { FileKind } from './language/file-kind';
import { type LoadedLater, requestKindWith } from './language/request-kind-with';

/** The kinds of file of a server, which reads what is known of others than requests with the first of them. */
export class Kinds {
  readonly request: FileKind;
  private readonly loadSteps: () => FileKind;

  constructor(loadSteps: () => FileKind, ofRequests: LoadedLater) {
    this.request = requestKindWith(ofRequests);
    this.loadSteps = loadSteps;
  }

  readonly ofFile = (uri: string): FileKind => this.ofSteps(isStepsFile(uri));

  ofText(text: { readonly uri: string; readonly languageId: string }): FileKind {
    return this.ofSteps(isStepsText(text));
  }

  private ofSteps(isOfSteps: boolean): FileKind {
    return isOfSteps ? this.loadSteps() : this.request;
  }
}
