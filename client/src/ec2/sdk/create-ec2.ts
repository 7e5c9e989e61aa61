import type { ShareCredentials } from '../connect';
import type { Connection } from '../connection';
import type { Ec2 } from '../ec2';
import { type CallSite, createCall } from './calls/call';
import { callerIdentity } from './calls/caller-identity';
import { checkPermission } from './calls/check-permission';
import { checkStepPermission } from './calls/check-step-permission';
import { copyImage } from './calls/copy-image';
import { createImage } from './calls/create-image';
import { decodeAuthorizationMessage } from './calls/decode-authorization-message';
import { deleteSnapshot } from './calls/delete-snapshot';
import { deprecateImage } from './calls/deprecate-image';
import { deregisterImage } from './calls/deregister-image';
import { disableImage } from './calls/disable-image';
import { imageAncestry } from './calls/image-ancestry';
import { imageReferences } from './calls/image-references';
import { imageSharing } from './calls/image-sharing';
import { images } from './calls/images';
import { imagesInRecycleBin } from './calls/images-in-recycle-bin';
import { instances } from './calls/instances';
import { lockedSnapshots } from './calls/locked-snapshots';
import { protectImage } from './calls/protect-image';
import { regions } from './calls/regions';
import { restoreImage } from './calls/restore-image';
import { restoreSnapshot } from './calls/restore-snapshot';
import { shareImage } from './calls/share-image';
import { snapshots } from './calls/snapshots';
import { snapshotsInRecycleBin } from './calls/snapshots-in-recycle-bin';
import { volumes } from './calls/volumes';
import { createClients } from './create-clients';
import { CredentialCache } from './credentials/credential-cache';
import { resolveCredentials } from './credentials/resolve-credentials';

/** The port over the AWS SDK. Its clients live as long as the returned object; `share` may know a sign-in already. */
export function createEc2(connection: Connection, share: ShareCredentials = create => create()): Ec2 {
  const credentials = share(() => new CredentialCache(waiting => resolveCredentials(connection, waiting)));
  const at: CallSite = { connection, clients: createClients(connection, credentials), call: createCall(credentials) };
  return {
    clockOffset: () => at.clients.reader.config.systemClockOffset,
    callerIdentity: callerIdentity(at),
    regions: regions(at),
    instances: instances(at),
    volumes: volumes(at),
    images: images(at),
    snapshots: snapshots(at),
    createImage: createImage(at),
    checkPermission: checkPermission(at),
    deregisterImage: deregisterImage(at),
    decodeAuthorizationMessage: decodeAuthorizationMessage(at),
    checkStepPermission: checkStepPermission(at),
    copyImage: copyImage(at),
    shareImage: shareImage(at),
    imageSharing: imageSharing(at),
    deprecateImage: deprecateImage(at),
    protectImage: protectImage(at),
    imageReferences: imageReferences(at),
    imageAncestry: imageAncestry(at),
    imagesInRecycleBin: imagesInRecycleBin(at),
    restoreImage: restoreImage(at),
    restoreSnapshot: restoreSnapshot(at),
    lockedSnapshots: lockedSnapshots(at),
    snapshotsInRecycleBin: snapshotsInRecycleBin(at),
    deleteSnapshot: deleteSnapshot(at),
    disableImage: disableImage(at),
  };
}
