import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'cli',
  {
    'a command over three lines': {
      text: lines('aws ec2 create-image \\', '--instance-id i-0a1b2c3d4e5f60718 \\', '--name Production-AMI'),
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'Production-AMI' }],
    },
    'a substitution whose result goes to a variable': {
      text: lines(
        'AMI_ID=$(aws ec2 create-image --instance-id $INSTANCE_ID --name "neo-$VERSION-$ENVIRONMENT" --description "Neo Community $VERSION for $ENVIRONMENT" --query \'ImageId\' --output text)',
        '',
        'aws ec2 create-tags --resources $AMI_ID --tags Key=Version,Value=$VERSION',
      ),
      requests: [
        {
          InstanceId: '$INSTANCE_ID',
          Name: 'neo-${env:VERSION}-${env:ENVIRONMENT}',
          Description: 'Neo Community ${env:VERSION} for ${env:ENVIRONMENT}',
        },
      ],
      changed: [
        'In Name, $VERSION was replaced with ${env:VERSION}.',
        'In Name, $ENVIRONMENT was replaced with ${env:ENVIRONMENT}.',
        'In Description, $VERSION was replaced with ${env:VERSION}.',
        'In Description, $ENVIRONMENT was replaced with ${env:ENVIRONMENT}.',
      ],
      lost: [
        '--query ImageId is not part of a request.',
        '--output text is not part of a request.',
        'InstanceId is not resolved: $INSTANCE_ID',
      ],
    },
    'a command inside an if, with the time in its name': {
      text: lines(
        'if [ "${NO_AMI:-0}" -eq 0 ]; then',
        '  export AWS_DEFAULT_REGION=us-east-2',
        '  ami_id=$(aws ec2 create-image \\',
        '    --instance-id "$iid" \\',
        '    --name "build-instance-$(arch)-$(date +\'%d%m%y%H%M\')" \\',
        '    --query "ImageId" \\',
        '    --output text)',
        'fi',
      ),
      requests: [{ InstanceId: '$iid', Name: 'build-instance-$(arch)-${timestamp}' }],
      changed: ["In Name, $(date +'%d%m%y%H%M') was replaced with ${timestamp}."],
      lost: [
        '--query ImageId is not part of a request.',
        '--output text is not part of a request.',
        'InstanceId is not resolved: $iid',
        'Name is not resolved: $(arch)',
      ],
    },
    'a profile before the service, and a pipe behind the command': {
      text: "aws --profile zfs ec2 create-image --instance-id $INSTANCE --name \"zcloud-$HOSTNAME-$(date -I)\" --description \"Zcloud target, built on $(date -I'minutes') for $HOSTNAME\" | jq '.ImageId' | sed -e 's/^\"//' -e 's/\"$//'> /tmp/ami_id.txt",
      requests: [
        {
          InstanceId: '$INSTANCE',
          Name: 'zcloud-${env:HOSTNAME}-${date}',
          Description: 'Zcloud target, built on ${timestamp} for ${env:HOSTNAME}',
        },
      ],
      changed: [
        'In Name, $HOSTNAME was replaced with ${env:HOSTNAME}.',
        'In Name, $(date -I) was replaced with ${date}.',
        "In Description, $(date -I'minutes') was replaced with ${timestamp}.",
        'In Description, $HOSTNAME was replaced with ${env:HOSTNAME}.',
      ],
      lost: ['--profile zfs is not part of a request.', 'InstanceId is not resolved: $INSTANCE'],
    },
    'backticks around the command': {
      text: 'ami_id=`aws ec2 create-image --instance-id ${instance_id} --name "${AMINAME}${TODAY}" --description "${AMINAME}${TODAY}" --no-reboot --output text`',
      requests: [
        {
          InstanceId: '${instance_id}',
          Name: '${env:AMINAME}${env:TODAY}',
          Description: '${env:AMINAME}${env:TODAY}',
          NoReboot: true,
        },
      ],
      changed: [
        'In Name, ${AMINAME} was replaced with ${env:AMINAME}.',
        'In Name, ${TODAY} was replaced with ${env:TODAY}.',
        'In Description, ${AMINAME} was replaced with ${env:AMINAME}.',
        'In Description, ${TODAY} was replaced with ${env:TODAY}.',
      ],
      lost: ['--output text is not part of a request.', 'InstanceId is not resolved: ${instance_id}'],
    },
    'a name that the script puts together before': {
      text: lines(
        'AMIDATE=`date +%D`',
        'AZ=$(ec2metadata --availability-zone)',
        'AMINAME=${AZ::-1}-dev-ec2.ami-$AMIDATE',
        '',
        'INSTANCEID=$(ec2metadata --instance-id)',
        'sudo -i -u $USER aws ec2 create-image --instance-id $INSTANCEID --name $AMINAME',
      ),
      requests: [{ InstanceId: '$INSTANCEID', Name: '${AZ::-1}-dev-ec2.ami-${date}' }],
      changed: ['In Name, `date +%D` was replaced with ${date}.'],
      lost: ['InstanceId is not resolved: $INSTANCEID', 'Name is not resolved: ${AZ::-1}'],
    },
    'a list of tags between single quotes, with commas in the description': {
      text: lines(
        'AMI=$(aws ec2 create-image --instance-id $DEV --name PhotoAlbum --no-reboot \\',
        '    --description "A2 web server: Apache, PHP, AWS SDK for PHP, Photo Album in /var/www/html/photoalbum" \\',
        "    --tag-specifications 'ResourceType=image,Tags=[{Key=Name,Value=PhotoAlbum}]' --query ImageId --output text)",
        'fi',
      ),
      requests: [
        {
          InstanceId: '$DEV',
          Name: 'PhotoAlbum',
          NoReboot: true,
          Description: 'A2 web server: Apache, PHP, AWS SDK for PHP, Photo Album in /var/www/html/photoalbum',
          TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'PhotoAlbum' }] }],
        },
      ],
      lost: [
        '--query ImageId is not part of a request.',
        '--output text is not part of a request.',
        'InstanceId is not resolved: $DEV',
      ],
    },
    'a name that another program prints': {
      text: "image_id=$(aws ec2 create-image --instance-id ${instance_ids} --name \"$(basename ${artifact} .tar.gz)\" | jq '.ImageId' | sed -e 's|\"||g')",
      requests: [{ InstanceId: '${instance_ids}', Name: '$(basename ${artifact} .tar.gz)' }],
      lost: ['InstanceId is not resolved: ${instance_ids}', 'Name is not resolved: $(basename ${artifact} .tar.gz)'],
    },
    'a command that is a comment': {
      text: lines(
        '#CREATE AMI',
        '#aws ec2 create-image --instance-id $INSTANCE_ID --name "My server" --description "An AMI for my server"',
      ),
      requests: [{ InstanceId: '$INSTANCE_ID', Name: 'My server', Description: 'An AMI for my server' }],
      lost: ['InstanceId is not resolved: $INSTANCE_ID'],
    },
    'a prompt before it, and its answer behind it': {
      text: lines(
        '$ aws ec2 create-image \\',
        '  --instance-id $EC2 \\',
        '  --name "Docker Swarm Node" \\',
        '  --description "Amazon Linux 2 AMI based. \\',
        '  Docker (19.03.6), Amazon ECR helper. \\',
        '  Auto leave swarm on termination"',
        '',
        '{',
        '    "ImageId": "ami-0901c7867b6172373"',
        '}',
      ),
      requests: [
        {
          InstanceId: '$EC2',
          Name: 'Docker Swarm Node',
          Description:
            'Amazon Linux 2 AMI based.   Docker (19.03.6), Amazon ECR helper.   Auto leave swarm on termination',
        },
      ],
      lost: ['InstanceId is not resolved: $EC2'],
    },
    'a comment in another language behind the last option': {
      text: lines(
        'aws ec2 create-image \\',
        '    --instance-id i-0a1b2c3d4e5f60718 \\',
        '    --name "MyApp-AMI-$(date +%Y%m%d)" \\',
        '    --description "Golden AMI con myapp" \\',
        "    --no-reboot    # crea AMI senza spegnere l'istanza (potenzialmente inconsistente)",
      ),
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'MyApp-AMI-${date}',
          Description: 'Golden AMI con myapp',
          NoReboot: true,
        },
      ],
      changed: ['In Name, $(date +%Y%m%d) was replaced with ${date}.'],
    },
    'a function in the place of aws, inside double quotes': {
      text: lines(
        'image_id="$(aws_cli ec2 create-image --instance-id "$instance_id" --name "$name" --description "Issue 607 $node root for $COMMIT" --no-reboot --block-device-mappings \'[{"DeviceName":"/dev/sdf","NoDevice":""}]\' \\',
        '    --tag-specifications "ResourceType=image,Tags=[{Key=Name,Value=$name},{Key=x:issue,Value=607},{Key=x:retained,Value=true}]" --query ImageId --output text)"',
      ),
      requests: [
        {
          InstanceId: '$instance_id',
          Name: '${env:name}',
          Description: 'Issue 607 ${env:node} root for ${env:COMMIT}',
          NoReboot: true,
          BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: '' }],
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Name', Value: '${env:name}' },
                { Key: 'x:issue', Value: '607' },
                { Key: 'x:retained', Value: 'true' },
              ],
            },
          ],
        },
      ],
      changed: [
        'In Name, $name was replaced with ${env:name}.',
        'In Description, $node was replaced with ${env:node}.',
        'In Description, $COMMIT was replaced with ${env:COMMIT}.',
        'In TagSpecifications[0].Tags[0].Value, $name was replaced with ${env:name}.',
      ],
      lost: [
        '--query ImageId is not part of a request.',
        '--output text is not part of a request.',
        'InstanceId is not resolved: $instance_id',
      ],
    },
    'a path in a variable in the place of aws': {
      text: lines(
        'IMAGE_ID=$(${AWS_BIN} ec2 create-image --instance-id ${INSTANCE_ID} \\',
        '                                         --name "${JOB_NAME}-${BUILD_NUMBER}" \\',
        '                                         --description "An AMI for ${APP_NAME} server" \\',
        '                                         --no-reboot --block-device-mappings "[{\\"DeviceName\\": \\"/dev/sdf\\",\\"Ebs\\":{\\"VolumeType\\":\\"gp2\\",\\"VolumeSize\\":50}}]"| jq -r .ImageId)',
      ),
      requests: [
        {
          InstanceId: '${INSTANCE_ID}',
          Name: '${env:JOB_NAME}-${env:BUILD_NUMBER}',
          Description: 'An AMI for ${env:APP_NAME} server',
          NoReboot: true,
          BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeType: 'gp2', VolumeSize: 50 } }],
        },
      ],
      changed: [
        'In Name, ${JOB_NAME} was replaced with ${env:JOB_NAME}.',
        'In Name, ${BUILD_NUMBER} was replaced with ${env:BUILD_NUMBER}.',
        'In Description, ${APP_NAME} was replaced with ${env:APP_NAME}.',
      ],
      lost: ['InstanceId is not resolved: ${INSTANCE_ID}'],
    },
    'a placeholder in angle brackets': {
      text: lines(
        'aws ec2 create-image --instance-id <INSTANCE_ID> \\',
        '    --name "xyz-corp-web-ami" \\',
        '    --description "Web server AMI for cross-region replication" \\',
        '    --region us-east-1',
      ),
      requests: [
        {
          InstanceId: '<INSTANCE_ID>',
          Name: 'xyz-corp-web-ami',
          Description: 'Web server AMI for cross-region replication',
        },
      ],
      lost: ['--region us-east-1 is not part of a request.'],
    },
    'a loop in the background': {
      text: lines(
        'for i in $(cat ids); do',
        '  aws ec2 create-image --instance-id "$i" --name "nightly-$i-$(date +%s)" --no-reboot >/dev/null 2>&1 &',
        'done',
        'wait',
      ),
      requests: [{ InstanceId: '$i', Name: 'nightly-${env:i}-${timestamp}', NoReboot: true }],
      changed: ['In Name, $i was replaced with ${env:i}.', 'In Name, $(date +%s) was replaced with ${timestamp}.'],
      lost: ['InstanceId is not resolved: $i'],
    },
    'JSON in a here-document with variables': {
      text: lines(
        'aws ec2 create-image --cli-input-json "$(cat <<EOF',
        '{',
        '  "InstanceId": "${ID}",',
        '  "Name": "web-$(date +%F)",',
        '  "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "Commit", "Value": "${GIT_SHA}"}]}]',
        '}',
        'EOF',
        ')"',
      ),
      requests: [
        {
          InstanceId: '${ID}',
          Name: 'web-${date}',
          TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Commit', Value: '${env:GIT_SHA}' }] }],
        },
      ],
      changed: [
        'In Name, $(date +%F) was replaced with ${date}.',
        'In TagSpecifications[0].Tags[0].Value, ${GIT_SHA} was replaced with ${env:GIT_SHA}.',
      ],
      lost: ['InstanceId is not resolved: ${ID}'],
    },
    'the image of the AWS CLI, run by Docker': {
      text: "docker run --rm -e AWS_PROFILE=prod amazon/aws-cli ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name 'web (1)' --reboot",
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web (1)', NoReboot: false }],
      lost: ['--profile prod is not part of a request.'],
    },
    'a command for another computer, over ssh': {
      text: 'ssh build@host "aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name \\"web one\\""',
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web one' }],
    },
    'a step of a workflow': {
      text: lines(
        '      - run: |',
        '          aws ec2 create-image --instance-id ${{ secrets.INSTANCE }} --name "ci-${{ github.run_number }}" --no-reboot',
      ),
      requests: [{ InstanceId: '${{ secrets.INSTANCE }}', Name: 'ci-${{ github.run_number }}', NoReboot: true }],
      lost: ['InstanceId is not resolved: ${{ secrets.INSTANCE }}', 'Name is not resolved: ${{ github.run_number }}'],
    },
    'quotation marks inside shorthand': {
      text: lines(
        'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web --tag-specifications \\',
        '  "ResourceType=image,Tags=[{Key=Name,Value=\'web server\'},{Key=Owner,Value=\\"team a\\"}]" \\',
        '  \'ResourceType=snapshot,Tags=[{Key=Name,Value="web, snap"}]\' ',
      ),
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'web',
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Name', Value: 'web server' },
                { Key: 'Owner', Value: 'team a' },
              ],
            },
            { ResourceType: 'snapshot', Tags: [{ Key: 'Name', Value: 'web, snap' }] },
          ],
        },
      ],
    },
    'a command in a text of a program': {
      text: 'instId = commands.getstatusoutput("sudo aws ec2 create-image --instance-id {} --name \'server of {}\' --no-reboot".format(imageId,imageId))',
      requests: [{ InstanceId: '{}', Name: 'server of {}', NoReboot: true }],
    },
    'a command inside for /f': {
      text: 'for /f "tokens=*" %%i in (\'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name "web" --query ImageId --output text\') do set AMI=%%i',
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web' }],
      lost: ['--query ImageId is not part of a request.', '--output text is not part of a request.'],
    },
  },
  'from the field',
);
