import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'cloudtrail',
  {
    'an event of the console without a name': {
      text: lines(
        '{',
        '        "eventVersion": "1.05",',
        '        "eventTime": "2020-04-01T03:25:13Z",',
        '        "eventSource": "ec2.amazonaws.com",',
        '        "eventName": "CreateImage",',
        '        "awsRegion": "us-west-2",',
        '        "userAgent": "console.ec2.amazonaws.com",',
        '        "requestParameters": {',
        '          "instanceId": "i-0a1b2c3d4e5f60718"',
        '        },',
        '        "responseElements": { "requestId": "x", "imageId": "ami-0528b3966f95526ee" }',
        '}',
      ),
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718' }],
      changed: ['Member names were changed to match the API.'],
    },
    'an event with devices and tags': {
      text: '{"Records":[{"eventSource":"ec2.amazonaws.com","eventName":"CreateImage","awsRegion":"eu-north-1","userAgent":"Mozilla/5.0","requestParameters":{"instanceId":"i-0a1b2c3d4e5f60718","name":"test-tag","noReboot":true,"blockDeviceMapping":{"items":[{"deviceName":"/dev/sda1","ebs":{"volumeSize":100,"deleteOnTermination":true}}]},"tagSpecificationSet":{"items":[{"resourceType":"image","tags":[{"key":"Foo","value":"bar"},{"key":"baz","value":"  Quuz"}]}]}},"responseElements":{"imageId":"ami-1"}}]}',
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'test-tag',
          NoReboot: true,
          BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 100, DeleteOnTermination: true } }],
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Foo', Value: 'bar' },
                { Key: 'baz', Value: '  Quuz' },
              ],
            },
          ],
        },
      ],
      changed: ['Member names were changed to match the API.'],
    },
    'an event as EventBridge delivers it': {
      text: '{"version":"0","id":"x","detail-type":"AWS API Call via CloudTrail","source":"aws.ec2","detail":{"eventVersion":"1.08","eventSource":"ec2.amazonaws.com","eventName":"CreateImage","requestParameters":{"instanceId":"i-0a1b2c3d4e5f60718","name":"web","noReboot":false}}}',
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web', NoReboot: false }],
      changed: ['Member names were changed to match the API.'],
    },
  },
  'from the field',
);
