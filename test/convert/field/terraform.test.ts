import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'terraform',
  {
    'a reference, and the time in the name': {
      text: lines(
        'resource "aws_instance" "my_ec2" {',
        '  ami           = "ami-0c02fb55956c7d316" # Ubuntu',
        '  tags = {',
        '    Name = "MyFirstEC2"',
        '  }',
        '}',
        'resource "aws_ami_from_instance" "my_ami" {',
        '  name               = "MyCustomAMI-${timestamp()}"',
        '  source_instance_id = aws_instance.my_ec2.id',
        '}',
      ),
      requests: [{ Name: 'MyCustomAMI-${timestamp}' }],
      changed: ['In Name, timestamp() was replaced with ${timestamp}.'],
      lost: ['InstanceId was not converted, because expressions are not evaluated: aws_instance.my_ec2.id'],
    },
    'tags that are merged': {
      text: lines(
        'resource "aws_ami_from_instance" "frontend" {',
        '  name               = "${var.project}-${var.environment}-frontend"',
        '  source_instance_id = aws_instance.frontend.id',
        '',
        '  tags = merge(local.common_tags,',
        '    {',
        '      Name = "${var.project}-${var.environment}-frontend"',
        '  })',
        '',
        '  depends_on = [aws_ec2_instance_state.frontend]',
        '}',
      ),
      requests: [
        { Name: '${var.project}-${var.environment}-frontend', TagSpecifications: [{ ResourceType: 'image' }] },
      ],
      lost: [
        'depends_on is a Terraform argument and not part of a request.',
        'Name is not resolved: var.project',
        'Name is not resolved: var.environment',
        'InstanceId was not converted, because expressions are not evaluated: aws_instance.frontend.id',
        'TagSpecifications[0].Tags was not converted, because expressions are not evaluated: merge(local.common_tags, { Name = "${var.project}-${var.environment}-frontend" …',
      ],
    },
    'a text of several lines, a count and a date of deprecation': {
      text: lines(
        'resource "aws_ami_from_instance" "this" {',
        '  count                   = var.enabled ? 1 : 0',
        '  name                    = "web"     # string | required',
        '  source_instance_id      = "i-0a1b2c3d4e5f60718"',
        '  deprecation_time        = "2030-01-01T00:00:00Z"',
        '  description             = <<-EOT',
        '    The web server',
        '    of today',
        '  EOT',
        '  tags                    = { Name = "web", "kubernetes.io/role" = "node" }',
        '}',
      ),
      requests: [
        {
          Name: 'web',
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Description: 'The web server\nof today\n',
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Name', Value: 'web' },
                { Key: 'kubernetes.io/role', Value: 'node' },
              ],
            },
          ],
        },
      ],
      lost: [
        'count is a Terraform argument and not part of a request.',
        'deprecation_time is a Terraform argument and not part of a request.',
      ],
    },
  },
  'from the field',
);
