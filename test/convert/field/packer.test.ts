import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'packer',
  {
    'a volume in HCL': {
      text: lines(
        'source "amazon-ebs" "aws-linux2" {',
        '  ami_name      = "datastores"',
        '  instance_type = "t2.micro"',
        '  region        = "us-west-2"',
        '  source_ami_filter {',
        '    filters = {',
        '      name                = "ubuntu/images/*ubuntu-bionic-18.04-amd64-server-*"',
        '      root-device-type    = "ebs"',
        '    }',
        '    most_recent = true',
        '    owners      = ["123456789012"]',
        '  }',
        '  ssh_username = "ubuntu"',
        '  ami_block_device_mappings {',
        '    device_name           = "/dev/sda1"',
        '    delete_on_termination = true',
        '    encrypted             = true',
        '    volume_size           = 20',
        '    volume_type           = "gp2"',
        '  }',
        '}',
      ),
      requests: [
        {
          Name: 'datastores',
          BlockDeviceMappings: [
            {
              DeviceName: '/dev/sda1',
              Ebs: { DeleteOnTermination: true, Encrypted: true, VolumeSize: 20, VolumeType: 'gp2' },
            },
          ],
        },
      ],
      changed: ['Member names were changed to match the API.'],
      lost: [
        'Packer launches its own instance, so the request has no InstanceId.',
        'instance_type is a Packer option and not part of a request.',
        'region is a Packer option and not part of a request.',
        'source_ami_filter is a Packer option and not part of a request.',
        'ssh_username is a Packer option and not part of a request.',
      ],
    },
    'functions and variables in HCL': {
      text: lines(
        'source "amazon-ebs" "ubuntu" {',
        '  ami_name      = "ubuntu-24.04-${formatdate("YYYY-MM-DD-hh-mm-ss", timestamp())}"',
        '  ami_description = "Packer build: ${var.build_id}"',
        '  ami_block_device_mappings {',
        '    device_name           = "/dev/sda1"',
        '    volume_size           = var.volume_size',
        '    delete_on_termination = true',
        '    volume_type           = "gp2"',
        '  }',
        '  tags = merge({ "role" : "base" }, local.common)',
        '}',
      ),
      requests: [
        {
          Name: 'ubuntu-24.04-${date}',
          Description: 'Packer build: ${var.build_id}',
          BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { DeleteOnTermination: true, VolumeType: 'gp2' } }],
        },
      ],
      changed: [
        'In Name, formatdate("YYYY-MM-DD-hh-mm-ss", timestamp()) was replaced with ${date}.',
        'Member names were changed to match the API.',
      ],
      lost: [
        'Packer launches its own instance, so the request has no InstanceId.',
        'Description is not resolved: var.build_id',
        'BlockDeviceMappings[0].Ebs.VolumeSize was not converted, because expressions are not evaluated: var.volume_size',
      ],
    },
    'user variables in JSON, and devices that are left out': {
      text: lines(
        '{',
        '    "variables": { "branch": "" },',
        '    "builders": [',
        '        {',
        '            "name": "vision-gpu",',
        '            "type": "amazon-ebs",',
        '            "region": "{{user `aws_region`}}",',
        '            "source_ami": "{{user `aws_gpu_ami`}}",',
        '            "ami_name": "vision-gpu-{{timestamp}}-{{user `branch`}}",',
        '            "ami_block_device_mappings": [',
        '                 { "delete_on_termination": true, "device_name": "/dev/xvda", "volume_size": 120, "volume_type": "gp2" },',
        '                 { "device_name": "/dev/xvdk", "no_device": true },',
        '                 { "device_name": "/dev/xvdb", "virtual_name": "ephemeral0" }',
        '            ],',
        '            "tags": { "Name": "vision-gpu", "Version": "{{user `v`}}", "Created": "{{ isotime }}" }',
        '        }',
        '    ]',
        '}',
      ),
      requests: [
        {
          Name: 'vision-gpu-${timestamp}-${user `branch`}',
          BlockDeviceMappings: [
            { DeviceName: '/dev/xvda', Ebs: { DeleteOnTermination: true, VolumeSize: 120, VolumeType: 'gp2' } },
            { DeviceName: '/dev/xvdk', NoDevice: '' },
            { DeviceName: '/dev/xvdb', VirtualName: 'ephemeral0' },
          ],
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Name', Value: 'vision-gpu' },
                { Key: 'Version', Value: '${user `v`}' },
                { Key: 'Created', Value: '${date}' },
              ],
            },
          ],
        },
      ],
      changed: [
        'In Name, {{timestamp}} was replaced with ${timestamp}.',
        'Member names were changed to match the API.',
        'In TagSpecifications[0].Tags[2].Value, {{ isotime }} was replaced with ${date}.',
      ],
      lost: [
        'Packer launches its own instance, so the request has no InstanceId.',
        'name is a Packer option and not part of a request.',
        'region is a Packer option and not part of a request.',
        'source_ami is a Packer option and not part of a request.',
        'Name is not resolved: {{user `branch`}}',
        'TagSpecifications[0].Tags[1].Value is not resolved: {{user `v`}}',
      ],
    },
    'blocks in comments, and a tag as a block': {
      text: lines(
        'variable "version" { type = string, default = "dev" }',
        '',
        'locals { ts = regex_replace(timestamp(), "[- TZ:]", "") }',
        '',
        'source "amazon-ebs" "ash" {',
        '  ami_name      = "ash-${var.version}-${local.ts}"',
        '  # ami_block_device_mappings {',
        '  #   device_name  = "/dev/sdb"',
        '  # }',
        '  tag {',
        '    key   = "Name"',
        '    value = "ash"',
        '  }',
        '  ami_users = ["123456789012"]',
        '}',
      ),
      requests: [
        {
          Name: 'ash-${var.version}-${local.ts}',
          TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'ash' }] }],
        },
      ],
      lost: [
        'Packer launches its own instance, so the request has no InstanceId.',
        'ami_users is a Packer option and not part of a request.',
        'Name is not resolved: var.version',
        'Name is not resolved: local.ts',
      ],
    },
  },
  'from the field',
);
