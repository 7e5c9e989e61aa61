import { runInProcess } from '../command-line/run-in-process';
import { exit } from './converter';
import { runConvert } from './run-convert';

const converter: typeof import('../convert/convert') = require('./convert');

runInProcess('The conversion', exit.unreadable, (argv, around) => runConvert(argv, converter, around));
