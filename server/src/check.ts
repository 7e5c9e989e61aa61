import { exit, runCheck } from './check/run-check';
import { runInProcess } from './command-line/run-in-process';

runInProcess('The check', exit.unreadable, runCheck);
