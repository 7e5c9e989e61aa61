import type { ProtocolConnection } from 'vscode-languageserver-protocol';
import { Connections } from '../../client/src/ec2/connect';
import type { Target } from '../../client/src/ec2/profile';
import { FactsCache } from '../../client/src/facts/facts-cache';
import { AskFacts, AskSuggestions, Changed, type FactsParams, type SuggestParams } from '../../server/src/protocol';

/** The product's own memory of an account at an endpoint, and how the extension answers a language server from it. */
export function openAccount(endpoint: string) {
  const target: Target = { profile: { name: 'bench', kind: 'sandbox', endpoint }, region: 'us-east-1' };
  const connections = new Connections({ env: {} });
  const facts = new FactsCache({
    connect: each => connections.connect(each),
    report: error => {
      throw error;
    },
  });
  return {
    /** Reads what completion and findings of an open request want to know; returns the number of instances. */
    async warmUp(): Promise<number> {
      const { instances, images, identity } = facts.of(target);
      await Promise.all([instances.read('all'), images.read('all'), identity.read()]);
      return instances.listing.items.length;
    },
    /** To be called before the connection listens, which may come from another copy of its library: so methods go by name. */
    serve(connection: ProtocolConnection): void {
      connection.onRequest(AskFacts.method, (params: FactsParams) => facts.answerFacts(target, params));
      connection.onRequest(AskSuggestions.method, (params: SuggestParams) => facts.answerSuggestions(target, params));
      facts.onDidChange(() => void connection.sendNotification(Changed.method, { what: 'facts' }));
    },
    dispose: () => facts.dispose(),
  };
}
