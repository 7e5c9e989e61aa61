/** The APIs that a step can call. The name is the key that a step has in the file, as AWS writes it. */
export const stepApis = [
  'CopyImage',
  'ModifyImageAttribute',
  'EnableImageDeprecation',
  'EnableImageDeregistrationProtection',
  'PutParameter',
] as const;

export type StepApi = (typeof stepApis)[number];
