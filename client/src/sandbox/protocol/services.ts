/** The services that the sandbox answers for, told apart by the scope of the signature. */
export type Service = 'ec2' | 'sts' | 'autoscaling' | 'ssm';

/** How a service speaks: EC2's own kind of XML, that of the other query services, or JSON. */
export type Wire = 'ec2' | 'query' | 'json';

export interface ServiceFacts {
  readonly wire: Wire;
  /** The API version; calls that name another one are rejected. JSON calls name none. */
  readonly version: string;
  /** The XML namespace of its answers. */
  readonly namespace: string;
}

export const services: Readonly<Record<Service, ServiceFacts>> = {
  ec2: { wire: 'ec2', version: '2016-11-15', namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/' },
  sts: { wire: 'query', version: '2011-06-15', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
  autoscaling: { wire: 'query', version: '2011-01-01', namespace: 'http://autoscaling.amazonaws.com/doc/2011-01-01/' },
  ssm: { wire: 'json', version: '2014-11-06', namespace: '' },
};

/** True of the name of a service that the sandbox answers for. */
export function isModelled(service: string): service is Service {
  return Object.hasOwn(services, service);
}
