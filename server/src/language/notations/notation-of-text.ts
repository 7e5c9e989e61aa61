import type { NotationId } from './notation-id';

/** Longer scripts are recognised by their beginning; a request that stands further down is found when the text is read. */
const mostRead = 100_000;

/** Which notation a text is in that does not begin with a bracket. Undefined for one that may become JSON. */
export function notationOfText(whole: string): NotationId | undefined {
  const text = whole.slice(0, mostRead);
  return signs.find(({ sign }) => sign.test(text))?.id;
}

/** Each looks at a limited stretch from where it begins, so that a hostile text costs no more than its length. The first wins. */
const signs: readonly { readonly id: NotationId; readonly sign: RegExp }[] = [
  { id: 'markdown', sign: /^ {0,3}(?:`{3}|~{3})/m },
  { id: 'quoted-json', sign: /^\s*'\s*\{[\s\S]*\}\s*'\s*$/ },
  { id: 'escaped-json', sign: /^\s*"\s*\{\s*\\"/ },
  { id: 'new-ec2image', sign: /\bNew-EC2Image\b/i },
  {
    id: 'sdk-log',
    sign: /\bOperationModel\(name=CreateImage\)|\[(?:AWS ec2|Aws::EC2::Client) [^\]\n]{0,80}\] ?create_?Image\(|\bAction=CreateImage&|\bCreateImageRequest\(|\bcommandName['"]?: ?['"]CreateImageCommand/i,
  },
  {
    id: 'cli-powershell',
    sign: new RegExp(`(?:${call().source})(?=[\\s\\S]{0,2000}?(?:\`\\r?\\n|\\$env:|@'\\r?\\n|--%))`),
  },
  {
    id: 'cli-powershell',
    sign: new RegExp(`^PS [^\\n>]{0,200}>|(?:\\$env:\\w+|@['"]\\r?\\n)[\\s\\S]{0,2000}?(?:${call().source})`),
  },
  {
    id: 'cli-cmd',
    sign: new RegExp(`(?:${call().source})(?=[\\s\\S]{0,2000}?(?:\\^\\r?\\n|%(?:[A-Z_][A-Z0-9_]{2,}|date|time)%))`),
  },
  { id: 'cli-cmd', sign: /^(?:[A-Za-z]:\\[^\n>]{0,200}>|@echo off\b)[\s\S]{0,2000}?\bec2\s+create-image\b/i },
  { id: 'cli', sign: call() },
  { id: 'cli', sign: /^\s*--(?:instance-id|name|description|no-reboot|block-device-mappings|tag-specifications)\b/ },
  { id: 'cli', sign: /^\s*["']?(?:DeviceName|ResourceType)=[^\n]/ },
  { id: 'javascript', sign: /\bCreateImageCommand\b|\.createImage\s*\(/ },
  { id: 'boto3', sign: /\.create_image\s*\(/ },
  { id: 'terraform', sign: /^\s*resource\s+"?aws_ami_from_instance\b/m },
  { id: 'packer', sign: /^\s*(?:source|builder)\s+"amazon-/m },
  { id: 'javascript', sign: /^\s*(?:export\s+)?(?:const|let|var)\s+\w+(?:\s*:\s*\w+)?\s*=\s*\{/ },
  { id: 'boto3', sign: /^\s*\w+\s*=\s*(?:\{|dict\()/ },
  { id: 'ssm-automation', sign: /^mainSteps:/m },
  {
    id: 'yaml',
    sign: /^---\s*$|^(?:InstanceId|Name|Description|NoReboot|BlockDeviceMappings|TagSpecifications|DryRun)[ \t]*:(?:\s|$)/m,
  },
  { id: 'yaml', sign: /^(?:instance_?id|block_?device_?mappings)[ \t]*:(?:\s|$)/im },
];

/** `aws … ec2 create-image`, with options of `aws` between them. */
function call(): RegExp {
  return /\baws(?:local|-cli)?(?:\.exe|\.cmd)?(?:\s[^\n;|&]{0,200}?)?\s+ec2\s+(?:[`^\\]\r?\n\s*)?create-image\b/;
}
