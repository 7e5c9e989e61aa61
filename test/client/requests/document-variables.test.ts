import assert from 'node:assert/strict';
import { documentVariables } from '../../../client/src/requests/document-variables';
import { documentOf } from '../commands/support/documents';

describe('The values of the variables of a document', () => {
  it('are those of its repository, its instance, the person, the moment and the environment', async () => {
    const asked: string[] = [];
    const variables = documentVariables({
      user: () => 'ann',
      environment: () => ({ TEAM: 'blue', OTHER: 'x' }),
      gitPosition: async ({ path }) => {
        asked.push(path);
        return { commit: '0123456789abcdef', branch: 'main' };
      },
    });
    const names = { instanceId: 'i-7', instanceName: 'web-7' };
    assert.deepEqual(await variables(documentOf('${env:TEAM}'), names, new Date('2026-11-25T09:27:22Z')), {
      date: '2026-11-25',
      time: '09-27-22',
      timestamp: '20261125T092722',
      user: 'ann',
      instanceId: 'i-7',
      instanceName: 'web-7',
      gitCommit: '0123456789ab',
      gitBranch: 'main',
      'env:TEAM': 'blue',
    });
    assert.deepEqual(asked, ['/requests/web.ami.json']);
  });
});
