import type { Convert } from './convert-port';
import type { Facts } from './facts';
import type { Fix, RelatedPlace, Severity } from './finding';
import type { PropertyNode, RequestDocument, Span, ValueNode } from './request-document';
import type { Member, Shape } from './request-schema';
import type {
  EbsView,
  MappingView,
  MemberName,
  PartView,
  RequestView,
  TagSpecificationView,
  TagView,
} from './request-view';
import type { StepsView } from './steps/steps-view';
import type { UnknownCause } from './unknown-member';

/** One thing that can be wrong with a request. A value without state that knows no editor. */
export type Rule = StaticRule | LiveRule;

export type StaticRule = RuleHead & Checks<Context> & { readonly live?: undefined };

/** A rule that compares the request with the account; it runs only where facts are known. */
export type LiveRule = RuleHead & Checks<LiveContext> & { readonly live: true };

export interface RuleHead {
  /** As in `ami.rules`, in a comment `ami-ignore` and in the rule reference. Never changes. */
  readonly id: string;
  /** Off: states a default or a preference; on only where a person asks for it in `ami.rules`. */
  readonly severity: Severity | 'off';
  /** A member without which the rule has nothing to say: an object that lacks it is not shown to the rule. */
  readonly needs?: MemberName;
  readonly docs: RuleDocs;
  /** Rules that say it better: where one of them finds the same place, this one is silent. */
  readonly yieldsTo?: readonly string[];
}

/** Markdown for the rule reference. */
export interface RuleDocs {
  /** What the rule finds. */
  readonly what: string;
  /** What EC2, the AWS CLI or the AWS SDK do with it. */
  readonly why: string;
  /** When it looks like the mistake and is none. */
  readonly except?: string;
  /** The error code EC2 answers with, and its words where they were seen. */
  readonly ec2?: string;
  readonly source: string;
}

/** One method for each level of the request. A rule has those it needs and is called once for each such place. */
export type Checks<In> = { readonly [Each in Level]?: (subject: Subjects[Each], context: In) => Problems };

export type Level = keyof Subjects;

/** What a rule is called with, by level. */
export interface Subjects {
  /** The text as JSON. */
  readonly document: RequestDocument;
  /** A member that its object does not have. */
  readonly unknownMember: UnknownMember;
  /** A member that stands twice in one object. */
  readonly repeatedMember: RepeatedMember;
  /** A value that is not of its member's type. */
  readonly wrongValue: WrongValue;
  readonly request: RequestView;
  readonly mapping: MappingView;
  readonly ebs: EbsView;
  readonly tagSpecification: TagSpecificationView;
  readonly tag: TagView;
  /** Each object of a file of steps. */
  readonly part: PartView;
  /** A file of steps as a whole. */
  readonly steps: StepsView;
}

export type Problems = Problem | readonly Problem[] | undefined;

/** What a check returns; the analysis adds the rule's id and severity. */
export interface Problem extends Span {
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: () => readonly Fix[];
  /** Where one case of a rule weighs less than the others. A severity from the settings wins. */
  readonly severity?: Severity;
}

export interface Context {
  readonly document: RequestDocument;
  /** Reads what is not JSON; missing where nobody takes fixes. */
  readonly convert?: Convert;
  /** Values of `${…}` as far as they are known. */
  readonly variables: Readonly<Record<string, string>>;
  /** True where the request is run by us: what it leaves out is then asked for, or taken from the selected instance. */
  readonly runs: boolean;
  /** True where only the syntax of a large text is checked. */
  readonly isInPart: boolean;
  /** For the rules that look at dates. */
  readonly now: Date;
  /** The region that the image is created in, where it is known. */
  readonly region?: string;
  /** The steps that a file extends run before its own. Empty where the files are not known. */
  readonly bases: readonly BaseFile[];
}

/** A file of steps that another one extends. */
export interface BaseFile {
  readonly name: string;
  readonly document: RequestDocument;
}

export interface LiveContext extends Context {
  readonly facts: Facts;
}

/** A member in its object. */
export interface MemberPlace {
  readonly property: PropertyNode;
  readonly shape: Shape;
  readonly parent: ParentView;
}

/** The view of an object of any level. */
export type ParentView = PartView | RequestView | MappingView | EbsView | TagSpecificationView | TagView;

export interface UnknownMember extends MemberPlace {
  /** All members that are in the wrong place in the same way, this one first. */
  readonly together: readonly PropertyNode[];
  readonly cause: UnknownCause;
}

export interface RepeatedMember extends MemberPlace {
  readonly earlier: PropertyNode;
}

export interface WrongValue extends MemberPlace {
  readonly member: Member;
  readonly value: ValueNode;
  /** What the value should be: the member's type, or an object where it is an item of the member's list. */
  readonly expected: Member['type'];
}
