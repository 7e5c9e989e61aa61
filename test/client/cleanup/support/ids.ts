/** An image id of EC2's length that a test can read: `ami(7)`. */
export function ami(number: number): string {
  return `ami-${String(number).padStart(17, '0')}`;
}
