import { idOf } from '../../../client/src/sandbox/world/ids';

/** The id of an instance of the demo world by its name. */
export function demoInstance(name: string, region = 'us-east-1', account = '000000000000'): string {
  return idOf('i', `${account}/${region}/${name}`);
}

/** The id of an image of the demo world by its name. */
export function demoImage(name: string, region = 'us-east-1'): string {
  return idOf('ami', `${region}/${name}`);
}

/** The id of a snapshot of the demo world that no image uses. */
export function demoSnapshot(name: string): string {
  return idOf('snap', name);
}
