import { isYes, type StepDefinition, textOf } from '../../../../server/src/protocol';
import type { Recipient } from '../../ec2/image-steps';

/** Where a CopyImage step copies to, as far as it can be read: what a region says goes before what the step says. */
export interface PlannedCopy {
  readonly region: string;
  readonly isEncrypted: boolean;
  /** Missing: the default key of the account there. */
  readonly key?: string;
}

export function plannedCopiesOf({ api, input, regions = {} }: StepDefinition): readonly PlannedCopy[] {
  if (api !== 'CopyImage') return [];
  return Object.entries(regions).map(([region, own]) => {
    const { Encrypted, KmsKeyId } = { ...input, ...own };
    const key = textOf(KmsKeyId);
    return { region, isEncrypted: isYes(Encrypted) || key !== undefined, key };
  });
}

/** Whom a step gives an image to. Public images are not read: the rules refuse them. */
export function recipientsOf({ api, input }: Pick<StepDefinition, 'api' | 'input'>): readonly Recipient[] {
  if (api !== 'ModifyImageAttribute') return [];
  const permission = input.LaunchPermission;
  const added = isObject(permission) && Array.isArray(permission.Add) ? permission.Add : [];
  return added.filter(isObject).flatMap(toRecipient);
}

/** What a recipient is known by: the twelve digits, or the ARN. */
export function recipientId(recipient: Recipient): string {
  return recipient.kind === 'account' ? recipient.id : recipient.arn;
}

/** A time in ISO 8601, or how long after the image's creation: "90d". */
export function deprecationOf({ input }: StepDefinition): string {
  return textOf(input.DeprecateAt) ?? '';
}

export function hasCooldown({ input }: StepDefinition): boolean {
  return isYes(input.WithCooldown);
}

/** The parameter's name, which may still hold `${region}` and `${imageId}`. */
export function parameterOf({ input }: StepDefinition): string {
  return textOf(input.Name) ?? '';
}

function toRecipient({ UserId, OrganizationArn, OrganizationalUnitArn }: Members): readonly Recipient[] {
  const [account, organization, unit] = [UserId, OrganizationArn, OrganizationalUnitArn].map(textOf);
  if (account !== undefined) return [{ kind: 'account', id: account }];
  if (organization !== undefined) return [{ kind: 'organization', arn: organization }];
  return unit === undefined ? [] : [{ kind: 'organizational-unit', arn: unit }];
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
