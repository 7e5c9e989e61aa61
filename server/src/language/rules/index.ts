import type { LiveRule, StaticRule } from '../rule';
import { instanceIdFormat } from './instance-id-format';
import { instanceIdRequired } from './instance-id-required';
import { instanceIdWrongKind } from './instance-id-wrong-kind';
import { jsonBom } from './json-bom';
import { jsonComment } from './json-comment';
import { jsonDepth } from './json-depth';
import { jsonDuplicateKey } from './json-duplicate-key';
import { jsonEmptyDocument } from './json-empty-document';
import { jsonRootNotObject } from './json-root-not-object';
import { jsonSyntax } from './json-syntax';
import { jsonTrailingComma } from './json-trailing-comma';
import { nameCharset } from './name-charset';
import { nameLength } from './name-length';
import { nameRequired } from './name-required';
import { otherKind } from './other-kind';
import { propertyMisplaced } from './property-misplaced';
import { propertyNearMiss } from './property-near-miss';
import { propertyOtherOperation } from './property-other-operation';
import { propertyUnknown } from './property-unknown';
import { propertyWrongCase } from './property-wrong-case';
import { typeBooleanAsString } from './type-boolean-as-string';
import { typeIntegerRange } from './type-integer-range';
import { typeListAsObject } from './type-list-as-object';
import { typeMismatch } from './type-mismatch';
import { typeNotInteger } from './type-not-integer';
import { typeNullValue } from './type-null-value';
import { typeNumberAsString } from './type-number-as-string';

/** Rules that need the text alone, in the order of the rule reference. */
export const staticRules: readonly StaticRule[] = [
  otherKind,
  jsonEmptyDocument,
  jsonSyntax,
  jsonComment,
  jsonTrailingComma,
  jsonBom,
  jsonRootNotObject,
  jsonDuplicateKey,
  jsonDepth,
  propertyUnknown,
  propertyNearMiss,
  propertyWrongCase,
  propertyMisplaced,
  propertyOtherOperation,
  typeMismatch,
  typeNumberAsString,
  typeBooleanAsString,
  typeNullValue,
  typeNotInteger,
  typeIntegerRange,
  typeListAsObject,
  instanceIdRequired,
  instanceIdFormat,
  instanceIdWrongKind,
  nameRequired,
  nameLength,
  nameCharset,
];

/** Rules that compare the request with the account. */
export const liveRules: readonly LiveRule[] = [];
