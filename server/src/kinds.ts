import { isStepsFile, isStepsText } from './after/steps-file';
import type { FileKind } from './language/file-kind';
import { requestKind } from './language/request-kind';

/** The kinds of file of a server, which reads the one of steps with the first such file. */
export class Kinds {
  private readonly loadSteps: () => FileKind;

  constructor(loadSteps: () => FileKind) {
    this.loadSteps = loadSteps;
  }

  readonly ofFile = (uri: string): FileKind => this.ofSteps(isStepsFile(uri));

  ofText(text: { readonly uri: string; readonly languageId: string }): FileKind {
    return this.ofSteps(isStepsText(text));
  }

  private ofSteps(isOfSteps: boolean): FileKind {
    return isOfSteps ? this.loadSteps() : requestKind;
  }
}
