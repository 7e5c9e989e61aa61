import steps from '../../../schemas/ami-after.schema.json';
import request from '../../../schemas/create-image.schema.json';

/** AWS's documentation of a member of a shape, as Markdown; empty where there is none. */
export function memberText(shape: string, member: string): string {
  return texts[shape]?.properties[member]?.markdownDescription ?? '';
}

type ShapeTexts = { readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>> };

const texts: Readonly<Record<string, ShapeTexts>> = {
  ...steps.definitions,
  ...request.definitions,
  AmiAfter: steps,
  CreateImageRequest: request,
};
