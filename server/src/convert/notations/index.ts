import type { Notation } from '../notation';
import { diff, heredocJson, htmlJson, jsonInText, nulJson, terminalJson } from './around';
import { assignments } from './assignments';
import { boto3 } from './boto3';
import { cli } from './cli';
import { cliCmd } from './cli-cmd';
import { cliPowershell } from './cli-powershell';
import { cloudtrail } from './cloudtrail';
import { csv } from './csv';
import { describeImages } from './describe-images';
import { describeInstances } from './describe-instances';
import { ini } from './ini';
import { javascript } from './javascript';
import { json } from './json';
import { launchTemplate } from './launch-template';
import { newEc2Image } from './new-ec2image';
import { packer } from './packer';
import { php } from './php';
import { ruby } from './ruby';
import { sdkLog } from './sdk-log';
import { ssmAutomation } from './ssm-automation';
import { stateMachine } from './state-machine';
import { terraform } from './terraform';
import {
  coloredJson,
  convertToJson,
  escapedJson,
  markdown,
  markedLines,
  quotedJson,
  typographicJson,
  unquotedJson,
  wrappedJson,
} from './wrapped';
import { yaml } from './yaml';

/** Every notation there is; a new one is a file, its test and a line here. */
export const notations: readonly Notation[] = [
  json,
  cli,
  cliPowershell,
  cliCmd,
  boto3,
  javascript,
  terraform,
  packer,
  cloudtrail,
  newEc2Image,
  yaml,
  assignments,
  markdown,
  escapedJson,
  quotedJson,
  unquotedJson,
  typographicJson,
  coloredJson,
  markedLines,
  wrappedJson,
  php,
  ruby,
  diff,
  ini,
  csv,
  htmlJson,
  nulJson,
  heredocJson,
  terminalJson,
  jsonInText,
  convertToJson,
  sdkLog,
  stateMachine,
  ssmAutomation,
  describeImages,
  describeInstances,
  launchTemplate,
];
