import type { StepDefinition } from '../../../server/src/protocol';
import { expandSteps } from '../after/expand-steps';
import { parameterKey, type StepFacts } from '../after/planned-step';
import type { StepWork } from '../after/step-work';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { Image } from '../ec2/model';
import type { Parameter, Parameters } from '../ec2/parameters';
import { readStepPermissions } from './step-permissions';

/** Where the account is read for steps. */
export interface StepFactSources {
  /** The account at a region. */
  readonly connect: (region: string) => Promise<Ec2>;
  /** Missing: parameters are not read. */
  readonly parameters?: (region: string) => Promise<Parameters>;
  /** Turns what EC2 refuses by DryRun into a sentence. Missing where EC2 must not be asked, or the person does not want it. */
  readonly explainRefusal?: (failure: AwsFailure) => string;
  /** Hears a sentence for what could not be read. */
  readonly unread: (failure: AwsFailure) => void;
}

export interface StepSubject {
  readonly region: string;
  readonly now: number;
  readonly imageName?: string;
  /** ISO 8601: of an image that exists. */
  readonly imageCreated?: string;
  /** Whether a volume of the image is encrypted; undefined where it is not known. */
  readonly isEncrypted?: boolean;
}

/**
 * Reads what the steps are judged by: the regions, the names there, and what the parameters hold. One call per region and
 * parameter; what cannot be read is left out. Rejects only when aborted.
 */
export async function readStepFacts(
  definitions: readonly StepDefinition[],
  subject: StepSubject,
  sources: StepFactSources,
  options: CallOptions,
): Promise<StepFacts> {
  const attempt = async <Value>(read: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
      sources.unread(error);
      return undefined;
    }
  };
  const works = expandSteps(definitions, { region: subject.region });
  const copies = works.filter(({ api }) => api === 'CopyImage');
  const regions =
    copies.length === 0
      ? undefined
      : await attempt(async () => (await sources.connect(subject.region)).regions(options));
  const isOff = (region: string) => regions?.some(({ name, optIn }) => name === region && optIn === 'not-opted-in');
  const reachable = works.filter(({ region }) => isOff(region) !== true);
  const [imagesOfName, parameters, permissions] = await Promise.all([
    readEach(
      reachable,
      nameOfCopy(subject),
      ({ region }) => region,
      (work, name) => attempt(() => imageOfName(sources, work.region, name, options)),
    ),
    readEach(
      reachable,
      nameOfParameter,
      ({ region }, name) => parameterKey(region, name),
      (work, name) => attempt(() => parameterOf(sources, work.region, name, options)),
    ),
    readPermissions(reachable, subject, sources, options),
  ]);
  const { now, imageName, imageCreated, isEncrypted } = subject;
  return { now, imageName, imageCreated, isEncrypted, regions, imagesOfName, parameters, permissions };
}

async function readPermissions(
  works: readonly StepWork[],
  subject: StepSubject,
  { connect, explainRefusal }: StepFactSources,
  options: CallOptions,
): Promise<StepFacts['permissions']> {
  if (explainRefusal === undefined) return {};
  return readStepPermissions(works, subject, { connect, explain: explainRefusal }, options);
}

/** What is read for each work that has a subject, by its key. What could not be read has no entry. */
async function readEach<Value>(
  works: readonly StepWork[],
  subjectOf: (work: StepWork) => string | undefined,
  keyOf: (work: StepWork, subject: string) => string,
  read: (work: StepWork, subject: string) => Promise<Value | null | undefined>,
): Promise<Readonly<Record<string, Value | null>>> {
  const asked = new Map<string, () => Promise<Value | null | undefined>>();
  for (const work of works) {
    const subject = subjectOf(work);
    if (subject !== undefined) asked.set(keyOf(work, subject), () => read(work, subject));
  }
  const answers = new Map<string, Value | null>();
  await Promise.all(
    [...asked].map(async ([key, ask]) => {
      const answer = await ask();
      if (answer !== undefined) answers.set(key, answer);
    }),
  );
  return Object.fromEntries(answers);
}

/** A copy has the image's name unless the file says another one. */
function nameOfCopy({ imageName }: StepSubject) {
  return ({ api, input }: StepWork): string | undefined => {
    if (api !== 'CopyImage') return undefined;
    const name = typeof input.Name === 'string' ? input.Name : imageName;
    return name === undefined || name.includes('${') ? undefined : name;
  };
}

/** None where the name is known only once there is an image. */
function nameOfParameter({ api, input }: StepWork): string | undefined {
  const { Name } = input;
  return api === 'PutParameter' && typeof Name === 'string' && !Name.includes('${') ? Name : undefined;
}

async function imageOfName(
  { connect }: StepFactSources,
  region: string,
  name: string,
  options: CallOptions,
): Promise<Image | null> {
  const { items } = await (await connect(region)).images({ names: [name] }, options);
  return items.find(image => image.name === name && image.state !== 'deregistered') ?? null;
}

async function parameterOf(
  { parameters }: StepFactSources,
  region: string,
  name: string,
  options: CallOptions,
): Promise<Parameter | null | undefined> {
  return parameters === undefined ? undefined : ((await (await parameters(region)).get(name, options)) ?? null);
}
