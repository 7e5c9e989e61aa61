import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'boto3',
  {
    'a name that is put together before': {
      text: lines(
        'def create_ami(instance_id):',
        '    ami_name = datetime.now().strftime("%Y-%m-%d%H-%M-%S") + "-fire-ami"',
        "    ec2 = session.client('ec2')",
        '    ami_id = ec2.create_image(InstanceId=instance_id,Name=ami_name, NoReboot=True)',
        '    return ami_id["ImageId"]',
      ),
      requests: [{ Name: '${timestamp}-fire-ami', NoReboot: true }],
      changed: ['In Name, datetime.now().strftime("%Y-%m-%d%H-%M-%S") was replaced with ${timestamp}.'],
      lost: ['InstanceId was not converted, because expressions are not evaluated: instance_id'],
    },
    'texts and members between plus signs': {
      text: 'AMIid = ec.create_image(InstanceId=instance[\'InstanceId\'], Name="Backups - " + instance[\'InstanceId\'] + " from " + create_fmt, Description="Lambda created AMI of instance " + instance[\'InstanceId\'] + " from " + create_fmt, NoReboot=True, DryRun=False)',
      requests: [
        {
          Name: "Backups - ${instance['InstanceId']} from ${create_fmt}",
          Description: "Lambda created AMI of instance ${instance['InstanceId']} from ${create_fmt}",
          NoReboot: true,
          DryRun: false,
        },
      ],
      lost: [
        "InstanceId was not converted, because expressions are not evaluated: instance['InstanceId']",
        "Name is not resolved: instance['InstanceId']",
        'Name is not resolved: create_fmt',
        "Description is not resolved: instance['InstanceId']",
        'Description is not resolved: create_fmt',
      ],
    },
    'a text over several literals': {
      text: lines(
        'req = self.botoclient.create_image(InstanceId=instanceid,',
        '                                   Name=imagename,',
        '                                   NoReboot=(not rebootflag),',
        '                                   Description="Snap create by LEB"',
        '                                               "(https://example.com/"',
        '                                               "backup)")',
      ),
      requests: [{ Name: '${imagename}', Description: 'Snap create by LEB(https://example.com/backup)' }],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: instanceid',
        'Name is not resolved: imagename',
        'NoReboot was not converted, because expressions are not evaluated: not rebootflag',
      ],
    },
    'a dictionary with two stars': {
      text: lines(
        "create_image_args = {'InstanceId': instance_id, 'Name':  ami_name}",
        "ec2 = boto3.client('ec2')",
        'res_create = ec2.create_image(**create_image_args)',
      ),
      requests: [{ Name: '${ami_name}' }],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: instance_id',
        'Name is not resolved: ami_name',
      ],
    },
    'a list that grows by append': {
      text: lines(
        'rootBlockDevice=[]',
        "vol={'DeviceName': '/dev/sda1', 'Ebs': {'VolumeSize': rootVolumeSize, 'VolumeType': rootVolumeType}}",
        'rootBlockDevice.append(dict(vol))',
        'response=ec2.create_image(BlockDeviceMappings=rootBlockDevice,InstanceId=iid, Name=InstanceName+"_clone-"+dt_string, NoReboot=True)',
      ),
      requests: [{ Name: '${InstanceName}_clone-${dt_string}', NoReboot: true }],
      lost: [
        'BlockDeviceMappings was not converted, because expressions are not evaluated: rootBlockDevice',
        'InstanceId was not converted, because expressions are not evaluated: iid',
        'Name is not resolved: InstanceName',
        'Name is not resolved: dt_string',
      ],
    },
    'devices of which only the shape is known': {
      text: lines(
        'root_disk = [',
        '    {',
        "        'DeviceName': root_dev,",
        "        'Ebs': {",
        "            'VolumeType': root_type,",
        "            'VolumeSize': root_size,",
        '        },',
        '    },',
        ']',
        'result = self.ec2_client.create_image(BlockDeviceMappings=root_disk, Description=description, InstanceId=instance, Name=name)',
      ),
      requests: [{ BlockDeviceMappings: [{ Ebs: {} }], Description: '${description}', Name: '${name}' }],
      lost: [
        'BlockDeviceMappings[0].DeviceName was not converted, because expressions are not evaluated: root_dev',
        'BlockDeviceMappings[0].Ebs.VolumeType was not converted, because expressions are not evaluated: root_type',
        'BlockDeviceMappings[0].Ebs.VolumeSize was not converted, because expressions are not evaluated: root_size',
        'Description is not resolved: description',
        'InstanceId was not converted, because expressions are not evaluated: instance',
        'Name is not resolved: name',
      ],
    },
    'an f-string with the time': {
      text: lines(
        'ec2 = boto3.resource("ec2")',
        'def create_ami(instance_id):',
        '    instance=ec2.Instance(instance_id)',
        "    timestamp = datetime.now().strftime('%Y%m%d%H%M%S')",
        "    image = instance.create_image(Name=f'Creating AMI for {instance_id} at {timestamp}')",
      ),
      requests: [{ Name: 'Creating AMI for ${instance_id} at ${timestamp}' }],
      changed: ["In Name, datetime.now().strftime('%Y%m%d%H%M%S') was replaced with ${timestamp}."],
      lost: ['Name is not resolved: instance_id'],
    },
    'instances in a loop': {
      text: lines(
        "ec2 = boto3.resource('ec2')",
        "for instance in ec2.instances.filter(Filters=[{'Name': 'tag:Backup', 'Values': ['True']}]):",
        '    instance.create_image(Name=f"Backup-{instance.id}", NoReboot=True)',
      ),
      requests: [{ Name: 'Backup-${instance.id}', NoReboot: true }],
      lost: ['Name is not resolved: instance.id'],
    },
    'dict() within dict(), and a date with a format': {
      text: lines(
        'common = dict(NoReboot=True, TagSpecifications=[dict(ResourceType="image", Tags=[dict(Key="Name", Value="web")])])',
        'ec2.create_image(InstanceId="i-0a1b2c3d4e5f60718", Name=f"web-{date.today():%Y%m%d}", **common)',
      ),
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'web-${date}',
          NoReboot: true,
          TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] }],
        },
      ],
      changed: ['In Name, date.today():%Y%m%d was replaced with ${date}.'],
    },
    'a dictionary literal with two stars, and another in it': {
      text: 'ec2.create_image(**{"InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web", **extra})',
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web' }],
      lost: ['**extra was not converted, because expressions are not evaluated.'],
    },
    'tags of a list comprehension': {
      text: lines(
        'tags = [{"Key": k, "Value": v} for k, v in TAGS.items()]',
        'ec2.create_image(InstanceId=INSTANCE_ID, Name=os.environ["AMI_NAME"], TagSpecifications=[{"ResourceType": "image", "Tags": tags}])',
        'INSTANCE_ID = "i-0a1b2c3d4e5f60718"',
      ),
      requests: [
        { InstanceId: 'i-0a1b2c3d4e5f60718', Name: '${env:AMI_NAME}', TagSpecifications: [{ ResourceType: 'image' }] },
      ],
      changed: ['In Name, os.environ["AMI_NAME"] was replaced with ${env:AMI_NAME}.'],
      lost: ['TagSpecifications[0].Tags was not converted, because expressions are not evaluated: tags'],
    },
    'a raw text, a long text and a product': {
      text: lines(
        'image = ec2_client.create_image(',
        "    InstanceId='i-0a1b2c3d4e5f60718',",
        "    Name=r'web\\1',",
        '    Description="""A long',
        'description""",',
        '    BlockDeviceMappings=[',
        "        {'DeviceName': '/dev/sdb', 'Ebs': {'VolumeSize': 10 * 2, 'Encrypted': False}},  # data",
        "        {'DeviceName': '/dev/sdc', 'NoDevice': ''},",
        '    ],',
        ')',
      ),
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'web\\1',
          Description: 'A long\ndescription',
          BlockDeviceMappings: [
            { DeviceName: '/dev/sdb', Ebs: { Encrypted: false } },
            { DeviceName: '/dev/sdc', NoDevice: '' },
          ],
        },
      ],
      lost: ['BlockDeviceMappings[0].Ebs.VolumeSize was not converted, because expressions are not evaluated: 10 * 2'],
    },
  },
  'from the field',
);
