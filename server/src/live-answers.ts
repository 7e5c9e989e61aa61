import type { Connection } from 'vscode-languageserver';
import { logError } from './guard';
import { requestShape } from './language/request-schema';
import { type RequestSubjects, requestSubjects } from './language/request-subjects';
import type { VariableValues } from './language/variables';
import type { OpenRequest } from './open-requests';
import {
  AskFacts,
  AskVariables,
  type ChangedParams,
  type Facts,
  type FactsParams,
  type VariablesParams,
} from './protocol';
import { Remembered } from './remembered';

/**
 * What the client last said of the things that open files name. Reading never waits: it gives what is known, and `refresh` asks
 * for what is not.
 */
export class LiveAnswers {
  private readonly connection: Connection;
  private readonly isLive: boolean;
  private readonly onAnswer: () => void;
  private readonly files = new Map<string, FileAnswers>();

  constructor(connection: Connection, isLive: boolean, onAnswer: () => void) {
    this.connection = connection;
    this.isLive = isLive;
    this.onAnswer = onAnswer;
  }

  /** Only what was said of the things that the file names now. */
  facts(uri: string): Facts | undefined {
    const file = this.files.get(uri);
    const last = file?.facts.last;
    if (file === undefined || last === undefined || last.answer === null) return undefined;
    const { instance, imageOfName, ...rest } = last.answer;
    return {
      ...rest,
      instance: last.question.instanceId === file.subjects.instanceId ? instance : undefined,
      imageOfName: last.question.name === file.subjects.name ? imageOfName : undefined,
    };
  }

  variables(uri: string): VariableValues {
    return this.files.get(uri)?.variables.last?.answer ?? {};
  }

  /** Changes whenever `facts` or `variables` do without a change of the text. */
  stamp(uri: string): number {
    const file = this.files.get(uri);
    return file === undefined ? 0 : file.facts.stamp + file.variables.stamp;
  }

  /** Asks for what this version names and was not asked for yet. */
  refresh(request: OpenRequest): void {
    if (!this.isLive) return;
    const file = this.file(request.uri);
    file.subjects = requestSubjects(request.document, this.variables(request.uri));
    const { usesVariables, ...subjects } = file.subjects;
    // Steps name nothing that is in the account yet.
    if (request.document.shape === requestShape) file.facts.ask({ uri: request.uri, ...subjects });
    if (usesVariables) file.variables.ask({ uri: request.uri, instanceId: subjects.instanceId });
  }

  /** Lets the next `refresh` ask again; until the answer comes the old one counts. */
  expire(what: ChangedParams['what']): void {
    for (const file of this.files.values()) {
      if (what === 'facts') file.facts.expire();
      if (what === 'variables') file.variables.expire();
    }
  }

  forget(uri: string): void {
    this.files.delete(uri);
  }

  private file(uri: string): FileAnswers {
    let file = this.files.get(uri);
    if (file === undefined) {
      file = {
        subjects: { snapshotIds: [], usesVariables: false },
        facts: new Remembered(
          question => this.send(() => this.connection.sendRequest(AskFacts, question), null),
          this.onAnswer,
        ),
        variables: new Remembered(
          question => this.send(() => this.connection.sendRequest(AskVariables, question), {}),
          this.onAnswer,
        ),
      };
      this.files.set(uri, file);
    }
    return file;
  }

  /** A client that fails to answer is one that knows nothing. */
  private async send<Answer>(ask: () => Promise<Answer>, nothing: Answer): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      logError(this.connection, 'account', error);
      return nothing;
    }
  }
}

interface FileAnswers {
  subjects: RequestSubjects;
  readonly facts: Remembered<FactsParams, Facts | null>;
  readonly variables: Remembered<VariablesParams, VariableValues>;
}
