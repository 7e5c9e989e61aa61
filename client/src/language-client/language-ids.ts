/** Requests, as `package.json` contributes them. */
export const requestLanguage = 'ami-request';

/** The files whose steps follow a request. */
export const stepsLanguage = 'ami-after';
