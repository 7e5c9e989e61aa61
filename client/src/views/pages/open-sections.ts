/** Which folded sections of which pages a person has opened; pages have no scripts, so they remember nothing themselves. */
export class OpenSections<Section extends string> {
  private readonly opened = new Map<string, ReadonlySet<Section>>();

  of(page: string): ReadonlySet<Section> {
    return this.opened.get(page) ?? new Set();
  }

  toggle(page: string, section: Section): void {
    const open = new Set(this.of(page));
    if (!open.delete(section)) open.add(section);
    this.opened.set(page, open);
  }

  /** The page was closed. */
  forget(page: string): void {
    this.opened.delete(page);
  }
}
