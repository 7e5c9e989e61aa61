import type { Ec2 } from '../../../../client/src/ec2/ec2';
import { failure, fakeEc2, image, snapshot } from '../../ec2/support/fake-ec2';

/** An account whose images can be deregistered, each with one snapshot of its own, and that counts what it is asked to do. */
export class Account {
  readonly images = new Set<string>();
  readonly snapshots = new Set<string>();
  /** Every deregistration that was carried out. */
  readonly deregistered: string[] = [];
  /** Called when EC2 has acted and before it answers. */
  beforeAnswer: (id: string) => Promise<void> = async () => {};

  constructor(ids: readonly string[]) {
    for (const id of ids) {
      this.images.add(id);
      this.snapshots.add(snapshotOf(id));
    }
  }

  connect(more: Partial<Ec2> = {}): Ec2 {
    return fakeEc2({
      images: async ({ ids }) => ({
        items: (ids ?? [...this.images]).filter(id => this.images.has(id)).map(id => image(id, id)),
      }),
      snapshots: async ({ ids = [] }) => {
        if (ids.some(id => !this.snapshots.has(id))) throw failure('InvalidSnapshot.NotFound', 'refused');
        return { items: ids.map(snapshot) };
      },
      deregisterImage: async id => {
        if (!this.images.delete(id)) throw failure('InvalidAMIID.Unavailable', 'refused');
        this.deregistered.push(id);
        this.snapshots.delete(snapshotOf(id));
        await this.beforeAnswer(id);
        return [{ snapshotId: snapshotOf(id), result: 'success' }];
      },
      ...more,
    });
  }
}

export function snapshotOf(imageId: string): string {
  return imageId.replace('ami', 'snap');
}
