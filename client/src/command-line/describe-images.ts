import { t } from '@vscode/l10n';
import { openAccount, placeOf, type SelectedTargetSource } from '../agents/account-source';
import { AgentRefusal, type AgentTool, dataNotice } from '../agents/agent-tool';
import type { Ec2 } from '../ec2/ec2';
import { findImage } from '../ec2/find-image';
import type { Image } from '../ec2/model';

/** The runs of the editor are not known here; what EC2 says of an image and its snapshots is. */
export function describeImages(source: SelectedTargetSource): AgentTool {
  return {
    name: 'ami_describe_run',
    progress: () => t('Reading images…'),
    run: async ({ run: imageId }, signal) => {
      if (typeof imageId !== 'string' || !/^ami-[0-9a-f]{8,17}$/.test(imageId)) {
        throw new AgentRefusal('Runs are known in the editor only. Give the id of an image (ami-…) as run.');
      }
      const { ec2, target } = await openAccount(source, signal);
      const image = await findImage(ec2, imageId, { signal, background: true });
      if (image === undefined) throw new AgentRefusal('The account has no image of this id in this region.');
      return {
        notice: dataNotice,
        ...placeOf(target),
        ...toData(image),
        snapshots: await snapshotsOf(ec2, image, signal),
      };
    },
  };
}

async function snapshotsOf(ec2: Ec2, { devices }: Image, signal: AbortSignal) {
  const ids = devices.flatMap(({ snapshotId }) => snapshotId ?? []);
  if (ids.length === 0) return [];
  const { items } = await ec2.snapshots({ ids }, { signal, background: true });
  return items.map(({ id, state, progress }) => ({ id, state, progress }));
}

function toData({ id, name, state, created, sourceInstanceId }: Image) {
  return { imageId: id, name, state, created, instance: sourceInstanceId };
}
