import type { Profile } from '../ec2/profile';

/** The profile that stands for the built-in sandbox. Its name is fixed: settings of sample folders hold it. */
export const sandboxProfile: Profile = { name: 'Sandbox (simulated)', kind: 'sandbox', region: 'us-east-1' };
