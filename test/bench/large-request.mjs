/**
 * A request of about so many bytes: half volumes, half tags. `keystroke` is a place where one more character makes a volume type wrong,
 * `member` one where a member can be completed, `hover` one on a member's name; all in the middle.
 */
export function largeRequest(bytes) {
  const mappings = [];
  const tags = [];
  for (let size = 300; size < bytes || mappings.length < 3; size += 290) {
    const number = mappings.length;
    // Beyond what EC2 names devices, which earns each of them a warning; but no two are the same.
    const DeviceName = `/dev/xvd${letters(number)}`;
    mappings.push({
      DeviceName,
      Ebs: { VolumeType: 'gp3', VolumeSize: 8 + (number % 100), DeleteOnTermination: true },
    });
    tags.push({ Key: `team-${number}`, Value: `cost center ${number}` });
  }
  const request = {
    InstanceId: 'i-1234567890abcdef0',
    Name: `golden-\${timestamp}`,
    BlockDeviceMappings: mappings,
    TagSpecifications: [{ ResourceType: 'image', Tags: tags }],
  };
  const text = `${JSON.stringify(request, null, 2)}\n`;
  const middle = text.indexOf('"VolumeType": "gp3"', text.length / 4);
  return {
    text,
    hover: positionAt(text, middle + 3),
    keystroke: positionAt(text, middle + '"VolumeType": "gp3'.length),
    member: positionAt(text, middle + '"VolumeType": "gp3",'.length),
  };
}

function letters(number) {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

function positionAt(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
