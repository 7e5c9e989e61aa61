export { accountRules } from '../language/account-rules';
