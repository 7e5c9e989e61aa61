export { codeActionsAt } from '../actions/code-actions-at';
