import { isBlank } from '../clean-text';
import { isBoolean, isString, type PartView, type StringProperty } from '../request-view';
import type { StepRegion, StepsView, StepView } from './steps-view';

/** One copy that a step makes: its region, and the members that count there. */
export interface Copy {
  readonly step: StepView;
  readonly region: StepRegion;
  /** The key that is written for it: that of the region, else that of the step. */
  readonly key: StringProperty | undefined;
  readonly isEncrypted: boolean | undefined;
  /** False where the key or the encryption is written in a way that cannot be read: that is said there, and nothing else. */
  readonly isReadable: boolean;
}

/** The copies that a file makes, in the order of the text. */
export function copiesOf({ steps }: Pick<StepsView, 'steps'>): readonly Copy[] {
  return steps.flatMap(step => {
    const input = step.calls.find(({ api }) => api === 'CopyImage')?.input;
    return step.regions.map(region => ({
      step,
      region,
      key: keyIn(region.input) ?? keyIn(input),
      isEncrypted: encryptionIn(region.input) ?? encryptionIn(input),
      isReadable: [region.input, input].every(hasReadableEncryption),
    }));
  });
}

function hasReadableEncryption(input: PartView | undefined): boolean {
  if (input === undefined) return true;
  const { KmsKeyId, Encrypted } = input.members;
  const isKeyRead = KmsKeyId === undefined || (isString(KmsKeyId) && !isBlank(KmsKeyId.value.value));
  return isKeyRead && (Encrypted === undefined || isBoolean(Encrypted)) && input.node.whole;
}

function keyIn(input: PartView | undefined): StringProperty | undefined {
  const key = input?.members.KmsKeyId;
  return isString(key) ? key : undefined;
}

function encryptionIn(input: PartView | undefined): boolean | undefined {
  const encrypted = input?.members.Encrypted;
  return isBoolean(encrypted) ? encrypted.value.value : undefined;
}
