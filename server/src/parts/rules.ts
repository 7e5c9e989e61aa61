export { changeRule } from '../rules-file/change-rule';
export { findUnknownRules } from '../rules-file/find-unknown-rules';
export { readRulesFile } from '../rules-file/read-rules-file';
