import { runInProcess } from '../command-line/run-in-process';
import { convertExit } from './converter';
import { runConvert } from './run-convert';

const converter: typeof import('../convert/convert') = require('./convert');

runInProcess('The conversion', convertExit.unreadable, (argv, around) => runConvert(argv, converter, around));
