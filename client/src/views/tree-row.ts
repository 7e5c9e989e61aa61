/** A row of a tree as plain data. Its texts may hold what other people chose: `toTreeItem` makes them harmless. */
export interface TreeRow {
  /** Keeps selection and expansion over a refresh. */
  readonly id?: string;
  readonly label: string;
  /** Grey, behind the label. */
  readonly description?: string;
  readonly icon?: RowIcon;
  /** Missing: nothing to unfold. */
  readonly fold?: 'open' | 'closed';
  /** For the `viewItem` of menus. */
  readonly context: string;
  /** The lines of the tooltip; the label where there are none. */
  readonly tooltip?: readonly (string | undefined)[];
  /** What a click runs. */
  readonly command?: { readonly id: string; readonly arguments?: readonly unknown[] };
  /** Said by a screen reader instead of label and description. */
  readonly spoken?: string;
}

export interface RowIcon {
  /** A codicon. */
  readonly id: string;
  /** A color of the theme. */
  readonly color?: string;
}
