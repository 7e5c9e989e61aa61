/** The codicon of a state. The state is said in words beside it; the icon only helps the eye. */
export function stateIcon(state: string): string {
  switch (state) {
    case 'running':
      return 'vm-running';
    case 'stopped':
    case 'terminated':
      return 'vm-outline';
    case 'available':
      return 'package';
    case 'failed':
    case 'error':
    case 'invalid':
      return 'error';
    case 'disabled':
    case 'deregistered':
      return 'circle-slash';
    default:
      return 'loading~spin';
  }
}
