import picomatch from 'picomatch';

/**
 * Makes a test of whether a folder, relative to where a glob starts, can hold or lead to a match. What cannot is not read: it would only cost
 * time, or a failure where it may not be read. In doubt it says yes.
 */
export function mayHold(glob: string): (folder: string) => boolean {
  const parts = glob.split('/');
  // A group such as `{a,b/c}` or `@(a/b)` stands for several depths, and all but something for any.
  if (!parts.every(isWhole) || /^!(?!\()/.test(glob)) return () => true;
  const matchers = parts.map(part => (part.includes('**') ? anywhere : picomatch(part)));
  const namesHidden = parts.some(part => /(^|[,{(|])\./.test(part));
  return folder => {
    const names = folder.split('/');
    const star = matchers.indexOf(anywhere);
    const fixed = star < 0 ? names : names.slice(0, star);
    if (star < 0 && names.length >= parts.length) return false;
    if (!fixed.every((name, index) => matchers[index]?.(name) === true)) return false;
    return namesHidden || !names.slice(fixed.length).some(name => name.startsWith('.'));
  };
}

const anywhere = () => true;

function isWhole(part: string): boolean {
  const count = (bracket: string) => part.split(bracket).length;
  return count('{') === count('}') && count('(') === count(')') && count('[') === count(']');
}
