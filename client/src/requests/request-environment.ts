import type { Ask } from '../asking/ask';
import { allowedEnvironment, type EnvironmentVariables, namesToAllow } from '../variables/environment';
import { environmentQuestion } from './environment-question';

/** The environment of a window, and the names of it that the person has allowed. */
export interface EnvironmentSetting {
  readonly environment: EnvironmentVariables;
  readonly isTrusted: () => boolean;
  readonly allowed: () => readonly string[];
  /** Keeps these names as the allowed ones, for every window. */
  readonly allow: (names: readonly string[]) => PromiseLike<void>;
}

/** The environment variables that requests may use: those that the person has allowed, and none in Restricted Mode. */
export class RequestEnvironment {
  private readonly setting: EnvironmentSetting;

  constructor(setting: EnvironmentSetting) {
    this.setting = setting;
  }

  values(): EnvironmentVariables {
    const { environment, isTrusted, allowed } = this.setting;
    return isTrusted() ? allowedEnvironment(environment, allowed()) : {};
  }

  /** Asks once for each variable that a text uses, with its value in view. A name that is not allowed stays without a value. */
  async askFor(text: string, ask: Pick<Ask, 'confirm'>): Promise<void> {
    const { environment, isTrusted, allowed, allow } = this.setting;
    if (!isTrusted()) return;
    for (const name of namesToAllow(text, environment, allowed())) {
      const isAllowed = await ask.confirm(environmentQuestion(name, environment[name] ?? ''));
      if (isAllowed === true) await allow([...allowed(), name]);
    }
  }
}
