import { checkExit, runCheck } from './check/run-check';
import { runInProcess } from './command-line/run-in-process';

runInProcess('The check', checkExit.unreadable, runCheck);
