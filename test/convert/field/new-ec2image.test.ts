import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'new-ec2image',
  {
    'variables with literals, and a switch': {
      text: lines(
        '$instanceId = "i-0a1b2c3d4e5f60718"',
        '$imageName = "Web Core AMI"',
        '',
        '$createImageResult = New-EC2Image -InstanceId $instanceId -Name $imageName -NoReboot',
        '$imageId = $createImageResult.ImageId',
      ),
      requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'Web Core AMI', NoReboot: true }],
    },
    'a command within try and catch': {
      text: 'try { $newImage = New-EC2Image -InstanceId $getinfo.InstanceId -Name $imagename -Description $imagedescription -Region $region } catch { Exit 102 }',
      requests: [{ Name: '${$imagename}', Description: '${$imagedescription}' }],
      lost: [
        '-Region is not part of a request.',
        'InstanceId was not converted, because expressions are not evaluated: $getinfo.InstanceId',
        'Name is not resolved: $imagename',
        'Description is not resolved: $imagedescription',
      ],
    },
    'names that differ in capitals, with a date in double quotes within double quotes': {
      text: lines(
        '$TagDesc = "$FinalDescription created on $($Image[0].CreationDate) with App $VersionText installed on $(Log-Date)"',
        '$AmiName = "$Script:DialogTitle $VersionText $(Get-Date -format "yyyy-MM-ddTHH-mm-ss") $Platform"     # no colons',
        "$drives = @{DeviceName = '/dev/sda1';Ebs = @{DeleteOnTermination='true'}}",
        '$amiID = New-EC2Image -InstanceId $Script:instanceid -Name $amiName -Description $TagDesc -BlockDeviceMapping $drives',
      ),
      requests: [
        {
          Name: '${$Script:DialogTitle} ${$VersionText} ${timestamp} ${$Platform}',
          Description:
            '${$FinalDescription} created on ${$($Image[0].CreationDate)} with App ${$VersionText} installed on ${$(Log-Date)}',
          BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { DeleteOnTermination: true } }],
        },
      ],
      changed: [
        'In Name, $(Get-Date -format "yyyy-MM-ddTHH-mm-ss") was replaced with ${timestamp}.',
        'Member names were changed to match the API.',
      ],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: $Script:instanceid',
        'Name is not resolved: $Script:DialogTitle',
        'Name is not resolved: $VersionText',
        'Name is not resolved: $Platform',
        'Description is not resolved: $FinalDescription',
        'Description is not resolved: $($Image[0].CreationDate)',
        'Description is not resolved: $VersionText',
        'Description is not resolved: $(Log-Date)',
      ],
    },
    'the format operator in brackets': {
      text: lines(
        "$ami_id = (New-EC2Image -InstanceId $instance_id -Name ('{0}-{1}-{2}' -f [System.IO.Path]::GetFileNameWithoutExtension($config.vhd.key), $(if ($ref.Length -eq 40) { $ref.SubString(0, 7) } else { $ref }), $date) -Description $image_description)",
        "Write-Host -object ('ami {0} created' -f $ami_id)",
      ),
      requests: [
        {
          Name: "${(' 0 - 1 - 2 ' -f [System.IO.Path]::GetFileNameWithoutExtension($config.vhd.key), $(if ($ref.Length -eq 40) $ref.SubString(0, 7) else $ref ), $date)}",
          Description: '${$image_description}',
        },
      ],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: $instance_id',
        "Name is not resolved: ('{0}-{1}-{2}' -f [System.IO.Path]::GetFileNameWithoutExtension($config.vhd.key…",
        'Description is not resolved: $image_description',
      ],
    },
    'a name that depends on something': {
      text: lines(
        '$backupName = if ($BackupName) { "$BackupName-$instanceName" } else { "backup-$instanceName-$(Get-Date -Format \'yyyy-MM-dd-HHmm\')" }',
        '$ami = New-EC2Image -InstanceId $instanceId -Name $backupName -Description "Backup created by management script"',
      ),
      requests: [{ Name: '${$backupName}', Description: 'Backup created by management script' }],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: $instanceId',
        'Name is not resolved: $backupName',
      ],
    },
    'a parameter with its first letters only': {
      text: '$OldImageID = New-EC2Image -Instance $InstanceID -Region $Region -Name "Prior-$(Get-Date -Format \'yyyy-MM-dd-HH-mm-ss\')" -NoReboot $True',
      requests: [{ Name: 'Prior-${timestamp}', NoReboot: true }],
      changed: ["In Name, $(Get-Date -Format 'yyyy-MM-dd-HH-mm-ss') was replaced with ${timestamp}."],
      lost: [
        '-Region is not part of a request.',
        'InstanceId was not converted, because expressions are not evaluated: $InstanceID',
      ],
    },
    'a splatted table, and a stamp in a variable': {
      text: lines(
        '$Timestamp = Get-Date -Format "yyyyMMddHHmmss"',
        '$AMIName = "${BaseAMIName}_${Timestamp}"',
        '$AMIParams = @{',
        '    InstanceId = $InstanceID',
        '    Name = $AMIName',
        '    Description = $Description',
        '}',
        '$AMIId = New-EC2Image @AMIParams',
      ),
      requests: [{ Name: '${BaseAMIName}_${timestamp}', Description: '${$Description}' }],
      changed: ['In Name, Get-Date -Format "yyyyMMddHHmmss" was replaced with ${timestamp}.'],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: $InstanceID',
        'Name is not resolved: BaseAMIName',
        'Description is not resolved: $Description',
      ],
    },
    'a splatted table that gets members later': {
      text: lines(
        '$createParams = @{',
        '    InstanceId = $InstanceId',
        '    Name       = $ImageName',
        '    Region     = $Region',
        '}',
        'if ($Description) {',
        "    $createParams['Description'] = $Description",
        '}',
        'if ($NoReboot) {',
        "    $createParams['NoReboot'] = $true",
        '}',
        '$imageId = New-EC2Image @createParams',
      ),
      requests: [{ Name: '${$ImageName}', Description: "${$createParams['Description'] = $Description}" }],
      lost: [
        '-Region is not part of a request.',
        'InstanceId was not converted, because expressions are not evaluated: $InstanceId',
        'Name is not resolved: $ImageName',
        "Description is not resolved: $createParams['Description'] = $Description",
        "NoReboot was not converted, because expressions are not evaluated: $createParams['NoReboot'] = $true",
      ],
    },
    'devices as tables of tables': {
      text: lines(
        '$ebsBlock1 = @{SnapshotId="snap-1a2b3c4d"}',
        '$ebsBlock2 = @{VolumeSize=100}',
        '',
        'New-EC2Image -InstanceId i-12345678 -Name "my-web-server" -Description "My web server AMI" -BlockDeviceMapping @( @{DeviceName="/dev/sdf";Ebs=$ebsBlock1}, @{DeviceName="/dev/sdg";Ebs=$ebsBlock2}, @{DeviceName="/dev/sdc";VirtualName="ephemeral0"})',
      ),
      requests: [
        {
          InstanceId: 'i-12345678',
          Name: 'my-web-server',
          Description: 'My web server AMI',
          BlockDeviceMappings: [
            { DeviceName: '/dev/sdf', Ebs: { SnapshotId: 'snap-1a2b3c4d' } },
            { DeviceName: '/dev/sdg', Ebs: { VolumeSize: 100 } },
            { DeviceName: '/dev/sdc', VirtualName: 'ephemeral0' },
          ],
        },
      ],
      changed: ['Member names were changed to match the API.'],
    },
    'a pipeline with semicolons': {
      text: "(Get-EC2Instance).Instances | ForEach-Object { $name=$_.InstanceId + '-pre'; $description='Image of ' + $_.InstanceId + ' before'; New-EC2Image -InstanceId $_.InstanceId -Name $name -Description $description -NoReboot $true }",
      requests: [{ Name: '${$_.InstanceId}-pre', Description: 'Image of ${$_.InstanceId} before', NoReboot: true }],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: $_.InstanceId',
        'Name is not resolved: $_.InstanceId',
        'Description is not resolved: $_.InstanceId',
      ],
    },
    'a pipe behind the last value': {
      text: 'New-EC2Image -InstanceID $_.InstanceID -Name "$(Get-Date -Format \'yyyyMMdd\')_$($_.Name)_Auto-$($(New-Guid).ToString().SubString(0,5))" -Description "Automatic AMI created for $($_.InstanceID)" -NoReboot $True | Out-Null',
      requests: [
        {
          Name: '${date}_${$($_.Name)}_Auto-${$($(New-Guid).ToString().SubString(0,5))}',
          Description: 'Automatic AMI created for ${$($_.InstanceID)}',
          NoReboot: true,
        },
      ],
      changed: [
        'Member names were changed to match the API.',
        "In Name, $(Get-Date -Format 'yyyyMMdd') was replaced with ${date}.",
      ],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: $_.InstanceID',
        'Name is not resolved: $($_.Name)',
        'Name is not resolved: $($(New-Guid).ToString().SubString(0,5))',
        'Description is not resolved: $($_.InstanceID)',
      ],
    },
    'lists of tables without brackets': {
      text: 'New-EC2Image -InstanceId i-0a1b2c3d4e5f60718 -Name web -TagSpecification @{ResourceType="image";Tags=@(@{Key="Name";Value="web"},@{Key="Env";Value=\'prod\'})},@{ResourceType="snapshot";Tags=@{Key="Name";Value="web"}} -SnapshotLocation regional -DryRun $false',
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'web',
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Name', Value: 'web' },
                { Key: 'Env', Value: 'prod' },
              ],
            },
            { ResourceType: 'snapshot', Tags: [{ Key: 'Name', Value: 'web' }] },
          ],
          SnapshotLocation: 'regional',
          DryRun: false,
        },
      ],
      changed: ['Member names were changed to match the API.'],
    },
  },
  'from the field',
);
