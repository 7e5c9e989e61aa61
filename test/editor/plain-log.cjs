// Takes the place of the editor's native logger, @vscode/spdlog, which the npm registry carries as sources only. Without
// one every log of the editor and its extensions stays empty.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

async function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  let lowest = 0;
  let isPlain = false;
  const write = (level, message) => {
    if (level < lowest) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(file, isPlain ? message : `${time} [${levels[level]}] ${message}\n`);
  };
  return {
    ...Object.fromEntries(levels.map((name, level) => [name, message => write(level, message)])),
    getLevel: () => lowest,
    setLevel(level) {
      lowest = level;
    },
    setPattern() {},
    clearFormatters() {
      isPlain = true;
    },
    flush() {},
    drop() {},
  };
}
