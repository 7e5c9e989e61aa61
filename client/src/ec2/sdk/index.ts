/** The entry of `dist/aws.js`, the only bundle that holds the AWS SDK. */
export { createAutoScaling } from './create-auto-scaling';
export { createEc2 } from './create-ec2';
export { createParameters } from './create-parameters';
