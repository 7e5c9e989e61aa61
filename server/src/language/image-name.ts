/** How long the name of an image may be: as the schema says, for those who do not have it. */
export const imageNameLength = { minimum: 3, maximum: 128 } as const;

/** Each character that EC2 does not take in the name of an image. */
export const notInImageName = /[^A-Za-z0-9()[\] ./\-'@_]/gu;
