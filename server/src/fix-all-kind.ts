import { CodeActionKind } from 'vscode-languageserver-types';

/** The kind under which a person lets all safe fixes run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ami`;
