import type { TimeInBin } from '../world/snapshot';

/** Things that are in the Recycle Bin at a time: what is in it longer than the rule says is gone for good. */
export function inBin<T extends { readonly binned: TimeInBin | undefined }>(
  all: ReadonlyMap<string, T>,
  now: number,
): Map<string, T & { readonly binned: TimeInBin }> {
  const found = [...all].flatMap(([id, thing]) => {
    return isBinned(thing) && now < thing.binned.exitsAt ? [[id, thing] as const] : [];
  });
  return new Map(found);
}

function isBinned<T extends { readonly binned: TimeInBin | undefined }>(
  thing: T,
): thing is T & { readonly binned: TimeInBin } {
  return thing.binned !== undefined;
}
