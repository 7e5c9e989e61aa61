import { type ToolContext, type ToolInput, ToolRefusal, textInput } from './tool';

/** UTF-16 units; a request that EC2 accepts is far shorter. */
const longest = 1_000_000;

/** The request that a tool is about: the text itself, or that of a request file. Refuses any other file. */
export async function requestText(input: ToolInput, { readFile }: ToolContext): Promise<string> {
  const text = textInput(input, 'text');
  const file = textInput(input, 'file');
  if ((text === undefined) === (file === undefined)) throw new ToolRefusal('Specify either text or file.');
  if (file !== undefined && !/\.ami(-after)?\.json$/.test(file)) {
    throw new ToolRefusal('The file must end in .ami.json or .ami-after.json.');
  }
  const found = text ?? (await readFile(file ?? ''));
  if (found.length > longest) throw new ToolRefusal('The request is longer than 1,000,000 characters.');
  return found;
}
