import { lineMark } from './line-marks';
import type { NotationId } from './notation-id';

/** Longer scripts are recognised by their beginning; a request that stands further down is found when the text is read. */
const mostRead = 100_000;

/** Which notation a text is in that does not begin with a bracket. Undefined for one that may become JSON. */
export function notationOfText(whole: string): NotationId | undefined {
  const text = whole.slice(0, mostRead);
  const before = find(beforeCommands, text);
  if (before !== undefined) return before;
  const command = /(?<![^\s"'`(])ec2\s+(?:[`^\\]\r?\n\s*)?create-image(?![\w-])/.exec(text);
  return command === null ? find(withoutCommand, text) : shellOf(text, command.index);
}

interface Sign {
  readonly id: NotationId;
  readonly sign: RegExp;
}

function find(signs: readonly Sign[], text: string): NotationId | undefined {
  return signs.find(({ sign }) => sign.test(text))?.id;
}

/** The shell that a command is for, by what stands around it. */
function shellOf(text: string, at: number): NotationId {
  const around = text.slice(Math.max(0, at - 2000), at + 2000);
  if (/[ \t]`\r?\n|\$env:\w|@['"]\r?\n|--%|^PS [^\n>]*>|^[ \t]*\$\w+\s*=/m.test(around)) return 'cli-powershell';
  const isCmd = /\^\r?\n|%(?:[A-Z_][A-Z0-9_]{2,}|date|time)%|^[A-Za-z]:\\[^\n>]*>|^@echo off\b/im;
  return isCmd.test(around) ? 'cli-cmd' : 'cli';
}

/** What has a command inside, or is none although it looks so. */
const beforeCommands: readonly Sign[] = [
  { id: 'marked-lines', sign: /^(?:[>+|][^\n]*(?:\n|$)){2,}\s*$/ },
  { id: 'marked-lines', sign: /^(?: *\d+(?:[:|.]|(?=[ \t]))[^\n]*(?:\n|$)){2,}\s*$/ },
  { id: 'html-json', sign: /^[^"]{0,500}&(?:quot|#34|#x22);\w{1,100}&(?:quot|#34|#x22);\s{0,20}:[^"]*$/i },
  {
    id: 'php',
    sign: /^\s*<\?php\b|->createImage\s*\(|^\s*(?:return\s+)?(?:\$\w{1,100}\s*=\s*)?(?:array\s*\(|\[)\s*["']\w{1,100}["']\s*=>/i,
  },
  {
    id: 'ruby',
    sign: /\.create_image\s{0,20}\(?\s{0,20}\{?\s{0,20}:?[a-z_]{1,50}(?::\s|\s*=>)|\bAws::EC2::Client\.new\b/,
  },
  { id: 'marked-lines', sign: new RegExp(`^(?:(?:${lineMark})[^\\n]*(?:\\n|$)){3,}\\s*$`) },
  { id: 'markdown', sign: /^ {0,3}(?:`{3}|~{3})/m },
  { id: 'marked-lines', sign: /^[^\n{]*\n+> ?\{[^\n]*\n> / },
  { id: 'quoted-json', sign: /^\s*'\s*\{[\s\S]*\}\s*'\s*$/ },
  { id: 'escaped-json', sign: /^\s*"(?:\\+")?\s*\{\s*(?:\\+"|""[A-Za-z])/ },
  { id: 'new-ec2image', sign: /\bNew-EC2Image\b/i },
  {
    id: 'sdk-log',
    sign: /\bOperationModel\(name=CreateImage\)|\[(?:AWS ec2|Aws::EC2::Client) [^\]\n]{0,80}\] ?create_?Image\(|\bAction=CreateImage&|\bCreateImageRequest\(|\bcommandName['"]?: ?['"]CreateImageCommand/i,
  },
];

const withoutCommand: readonly Sign[] = [
  {
    id: 'csv',
    sign: /^\s*(?:"?\w{1,40}"?[,;\t]){0,20}"?InstanceId"?(?:[,;\t]"?\w{1,40}"?){0,20}[ \t]*\r?\n[^{}]*i-[\da-f]{8}/i,
  },
  { id: 'heredoc-json', sign: /^\s*(?:\$[\w:]{1,100}\s*=\s*)?@["'][ \t]*\r?\n\s*\{\s*"/ },
  { id: 'code', sign: /\b(?:CreateImageInput|(?<!EC2\.|:\s)CreateImageRequest|CfnImage)\b/ },
  { id: 'terraform', sign: /\bjsonencode\s*\(/ },
  { id: 'cli', sign: /^\s*--(?:instance-id|name|description|no-reboot|block-device-mappings|tag-specifications)\b/ },
  { id: 'cli', sign: /^\s*["']?(?:DeviceName|ResourceType)=[^\n]/ },
  { id: 'javascript', sign: /\bCreateImageCommand\b|\.createImage\s*\(/ },
  { id: 'boto3', sign: /\.create_image\s*\(/ },
  { id: 'terraform', sign: /^[ \t]*(?:[+~][ \t]+)?(?:resource\s+)?"?aws_ami_from_instance\b/m },
  { id: 'packer', sign: /^[ \t]*(?:source|builder)\s+"amazon-/m },
  {
    id: 'javascript',
    sign: /^\s*(?:(?:export\s+)?(?:const|let|var)\s+\w+(?:\s*:\s*\w+)?\s*=|export\s+default|module\.exports\s*=)\s*\{/,
  },
  { id: 'boto3', sign: /^\s*(?:\w+\s*=\s*(?:\{|dict\()|dict\()/ },
  { id: 'assignments', sign: /^\s*(?:\$\w{1,100}\s*=\s*)?@\{\s*[A-Za-z]\w{0,100}\s*=/ },
  { id: 'yaml', sign: /^[ \t]*(?:[\w.]{1,60}\.)?ec2_ami[ \t]*:/m },
  { id: 'yaml', sign: /^[ \t]*-[ \t]+(?:InstanceId|Name)[ \t]*:[ \t]/m },
  { id: 'ssm-automation', sign: /^mainSteps:|^[ \t]*(?:-[ \t]+)?action[ \t]*:[ \t]*["']?aws:createImage\b/m },
  {
    id: 'yaml',
    sign: /^---[^\S\n]*$|^[ \t]*(?:InstanceId|Name|Description|NoReboot|BlockDeviceMappings|TagSpecifications|DryRun)[ \t]*:(?:\s|$)/m,
  },
  { id: 'terraform', sign: /^(?:\s|#[^\n]*\n)*(?:source_instance_id|snapshot_without_reboot)[ \t]*=(?![=>])/ },
  {
    id: 'assignments',
    sign: /^(?:\s|#[^\n]*\n)*(?:instance_?id|name|description|no_?reboot|block_?device_?mappings|tag_?specifications|dry_?run)[ \t]*=[ \t]*(?:["[{]|<<|(?:true|false)\b)(?![\s\S]*\n[ \t]*\[\[?[A-Za-z])/i,
  },
  {
    id: 'assignments',
    sign: /^\s*[a-z_]\w{0,100}(?:[ \t]+"[^"\n]{0,100}")?[ \t]*\{[ \t]*\r?\n[ \t]*[A-Za-z_]\w{0,100}[ \t]*=(?![=>])/,
  },
  {
    id: 'ini',
    sign: /^(?:\s|[#;][^\n]*\n)*(?:\[\w[\w.-]{0,100}\][ \t]*\r?\n(?:\s|[#;][^\n]*\n)*[A-Za-z_]\w{0,100}[ \t]*=|(?:export[ \t]+)?(?:instance_?id|no_?reboot|dry_?run|name|description)[ \t]*=[ \t]*[^\s{[])/i,
  },
  { id: 'yaml', sign: /^(?:instance_?id|block_?device_?mappings)[ \t]*:(?:\s|$)/im },
];
