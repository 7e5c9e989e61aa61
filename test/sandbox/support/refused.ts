import assert from 'node:assert/strict';

/** The error that a call ended with: code, message and HTTP status. Fails when the call went well. */
export async function refused(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; status: number | undefined }> {
  const error = await call.then(
    () => assert.fail('The call was answered, but should have been refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error);
  return { code: error.name, message: error.message, status: statusOf(error) };
}

function statusOf(error: object): number | undefined {
  const metadata: unknown = Reflect.get(error, '$metadata');
  const status: unknown = typeof metadata === 'object' && metadata !== null && Reflect.get(metadata, 'httpStatusCode');
  return typeof status === 'number' ? status : undefined;
}
