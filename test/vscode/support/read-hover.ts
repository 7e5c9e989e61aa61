import { commands, type Hover, type MarkdownString, type MarkedString, type Position, type TextDocument } from 'vscode';
import { eventually } from './eventually';

/** What is said of the text at a position, as Markdown; waits for the extension to say something. */
export function readHover({ uri }: TextDocument, position: Position): Promise<string> {
  return eventually('a hover', async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
    return hovers.flatMap(hover => hover.contents.map(textOf)).join('\n') || undefined;
  });
}

function textOf(content: MarkdownString | MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}
