import type { OpenNode } from './mending/sound-start';

/** The objects and lists around the place that a reader is at. */
export class OpenNodes {
  /** The innermost last. */
  private readonly nodes: OpenNode[] = [];
  private objects = 0;
  private lists = 0;

  enter(node: OpenNode): void {
    if (node.kind === 'object') this.objects++;
    else this.lists++;
    this.nodes.push(node);
  }

  /** Leaves the innermost. */
  leave(): void {
    if (this.nodes.pop()?.kind === 'object') this.objects--;
    else this.lists--;
  }

  depth(): number {
    return this.nodes.length;
  }

  /** Whether any of them, not only the innermost, is of that kind. */
  has(kind: OpenNode['kind']): boolean {
    return kind === 'object' ? this.objects > 0 : this.lists > 0;
  }

  isInList(): boolean {
    return this.nodes.at(-1)?.kind === 'list';
  }

  /** The outermost first. */
  list(): readonly OpenNode[] {
    return [...this.nodes];
  }

  /** The brackets that close them all. */
  closings(): string {
    const closings = this.nodes.map(({ kind }) => (kind === 'object' ? '}' : ']'));
    return closings.toReversed().join('');
  }
}
