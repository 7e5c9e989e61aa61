import type { Manager } from './manager';

/** Why an image stays, or why it can go. */
export type Reason =
  /** These rule an image out: this clean-up cannot remove it. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'cooling'; readonly until?: string }
  | { readonly kind: 'managed'; readonly by: Manager }
  /** These keep it unless a person says otherwise. */
  | { readonly kind: 'newest'; readonly count: number }
  | { readonly kind: 'young'; readonly days: number }
  | { readonly kind: 'launched'; readonly days: number }
  | { readonly kind: 'referenced' }
  | { readonly kind: 'references-unknown' }
  /** Nothing keeps it: older, beyond the newest, and not referenced in what was looked at. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'old'; readonly days: number; readonly newest: number };
