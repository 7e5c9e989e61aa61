import { type NotationConverter, type StaticTool, ToolRefusal, textInput } from './tool';

/** A request in another notation; what that cannot say is listed. */
export const convertRequest: StaticTool = {
  name: 'ami_convert_request',
  run: async (input, { loadConverter }) => {
    const text = textInput(input, 'text') ?? '';
    const asked = { from: textInput(input, 'from'), to: textInput(input, 'to') };
    const converter = loadConverter();
    const ids = converter.allNotations().map(({ id }) => id);
    const known = (id: string | undefined) => ids.find(each => each === id);
    const from = known(asked.from);
    const to = known(asked.to);
    if (asked.from !== undefined && from === undefined) throw new ToolRefusal(unknownNotation('from', ids));
    if (to === undefined || !canWrite(converter, to)) {
      throw new ToolRefusal(
        unknownNotation(
          'to',
          ids.filter(id => canWrite(converter, id)),
        ),
      );
    }
    const reading = converter.readRequests(text, from);
    if ('reason' in reading) throw new ToolRefusal(reading.reason);
    return {
      count: reading.requests.length,
      requests: reading.requests.map(({ request, changed, lost }) => {
        const written = converter.writeRequest(request, to);
        return { text: written.text, changed, lost: [...lost, ...written.lost] };
      }),
    };
  },
};

function canWrite({ allNotations }: NotationConverter, id: string): boolean {
  return allNotations().some(notation => notation.id === id && notation.write !== undefined);
}

function unknownNotation(name: string, ids: readonly string[]): string {
  return `The input ${name} must be one of ${ids.join(', ')}.`;
}
