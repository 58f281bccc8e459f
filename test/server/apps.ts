/**
 * The generation of the service that an organisation's cluster runs. The same mistake is answered
 * differently: 2015 leaves `error` out of some bodies and answers 400 for an unknown app, 2019 is what
 * most documents describe, 2024 is what the service says today.
 */
export type Generation = 2015 | 2019 | 2024;

/** What an app may do, as its plan says; `Infinity` where nothing is counted. */
export interface Limits {
  readonly users: number;
  readonly groups: number;
  readonly joinedGroups: number;
  readonly joinedRooms: number;
  readonly callsPerSecond: number;
  readonly groupMessagesPerSecond: number;
  readonly presenceQueries: number;
  readonly requestBytes: number;
  readonly messageBytes: number;
  /** Of all that a user says of himself. */
  readonly attributeBytes: number;
}

export interface AppSetup {
  readonly org: string;
  readonly name: string;
  readonly what: string;
  /** Who may register users: anybody, or only who has the app's own token. */
  readonly registration?: 'open' | 'authorized';
  readonly edition?: 'free' | 'community';
  readonly limits?: Partial<Limits>;
  /** Services that are not there for every app. */
  readonly audioVideo?: boolean;
  readonly presence?: boolean;
  /** A user whom lists show, and whom the service cannot find: the record lost its name's index. */
  readonly brokenUser?: string;
  /** The cluster still gives the error codes of Usergrid, on which the service was built. */
  readonly usergrid?: boolean;
  /** What a proxy of the app's owner lets through of a refusal: its error code, or no more than the status. */
  readonly refusals?: 'code' | 'status';
  /** What stands in the way of every call: a gateway in front answers in the app's place. */
  readonly outage?: 502 | 503 | 504;
  /** The gateway's own pages come without the headers that let a page's script read them. */
  readonly gatewayWithoutCors?: boolean;
}

export const generations: Readonly<Record<string, Generation>> = {
  acme: 2019,
  heritage: 2015,
  nova: 2024,
  outage: 2019,
};

/** The REST host of an organisation's cluster, as the console shows it; an app is found on that domain alone. */
export const restHosts: Readonly<Record<string, string>> = {
  acme: 'a1.easemob.com',
  heritage: 'a31.easemob.com',
  nova: 'a61.chat.agora.io',
  outage: 'a41.easecdn.com',
};

export const usualLimits: Limits = {
  users: Number.POSITIVE_INFINITY,
  groups: Number.POSITIVE_INFINITY,
  joinedGroups: Number.POSITIVE_INFINITY,
  joinedRooms: Number.POSITIVE_INFINITY,
  callsPerSecond: Number.POSITIVE_INFINITY,
  groupMessagesPerSecond: Number.POSITIVE_INFINITY,
  presenceQueries: Number.POSITIVE_INFINITY,
  requestBytes: 10 * 1024 * 1024,
  messageBytes: 40 * 1024,
  attributeBytes: 2048,
};

const full = { groups: 4, joinedGroups: 3, joinedRooms: 1 };
/** So little that a slow machine uses it up too. */
const scarce = { callsPerSecond: 1 };
const small = { requestBytes: 5 * 1024 };
const ofProxy = {
  terse: 'behind a proxy of its owner’s that passes on the error code alone',
  mute: 'behind a proxy of its owner’s that passes on the status alone',
};

/** The apps that exist. Every one has the users and groups of `initial-state.ts`. */
export const appSetups: readonly AppSetup[] = [
  { org: 'acme', name: 'shop', what: 'the ordinary app: anybody may register, nothing is scarce' },
  { org: 'acme', name: 'closed', what: 'only the app itself registers users', registration: 'authorized' },
  {
    org: 'acme',
    name: 'free',
    what: 'a free plan, all of its users used up',
    edition: 'free',
    limits: { users: 100 },
    presence: false,
  },
  {
    org: 'acme',
    name: 'full',
    what: 'as many groups as it may have, `lily` in all she may join',
    limits: full,
  },
  { org: 'acme', name: 'busy', what: 'one call a second', limits: scarce },
  { org: 'acme', name: 'chatty', what: 'one group message a second', limits: { groupMessagesPerSecond: 1 } },
  { org: 'acme', name: 'terse', what: ofProxy.terse, refusals: 'code', limits: small },
  { org: 'acme', name: 'mute', what: ofProxy.mute, refusals: 'status', limits: small },
  {
    org: 'acme',
    name: 'busy-terse',
    what: 'as `acme/busy`, behind the proxy of `acme/terse`',
    refusals: 'code',
    limits: scarce,
  },
  {
    org: 'acme',
    name: 'busy-mute',
    what: 'as `acme/busy`, behind the proxy of `acme/mute`',
    refusals: 'status',
    limits: scarce,
  },
  { org: 'acme', name: 'lite', what: 'bodies of 5 KB at most', limits: small },
  { org: 'acme', name: 'quiet', what: 'three presence queries per user', limits: { presenceQueries: 3 } },
  { org: 'acme', name: 'video', what: 'has the audio and video service', audioVideo: true },
  {
    org: 'heritage',
    name: 'shop',
    what: 'the ordinary app of the oldest generation, with one broken record',
    brokenUser: 'ghost',
  },
  {
    org: 'heritage',
    name: 'free',
    what: 'the community edition, all of its users used up',
    edition: 'community',
    limits: { users: 100 },
  },
  { org: 'heritage', name: 'full', what: 'as `acme/full`', limits: full },
  { org: 'heritage', name: 'terse', what: ofProxy.terse, refusals: 'code' },
  { org: 'heritage', name: 'attic', what: 'on a cluster of the days of Usergrid', usergrid: true },
  {
    org: 'heritage',
    name: 'attic-terse',
    what: 'as `heritage/attic`, behind the proxy of `heritage/terse`',
    usergrid: true,
    refusals: 'code',
  },
  { org: 'nova', name: 'shop', what: 'the ordinary app of the newest generation' },
  { org: 'nova', name: 'full', what: 'as `acme/full`', limits: full },
  { org: 'nova', name: 'chatty', what: 'as `acme/chatty`', limits: { groupMessagesPerSecond: 1 } },
  {
    org: 'nova',
    name: 'roomy',
    what: 'as much as users like to say of themselves',
    limits: { attributeBytes: Number.POSITIVE_INFINITY },
  },
  { org: 'nova', name: 'terse', what: ofProxy.terse, refusals: 'code' },
  { org: 'nova', name: 'mute', what: ofProxy.mute, refusals: 'status' },
  { org: 'outage', name: 'refused', what: 'nothing listens behind the gateway', outage: 502 },
  { org: 'outage', name: 'slow', what: 'what is behind the gateway never answers it', outage: 504 },
  { org: 'outage', name: 'maintenance', what: 'closed for maintenance', outage: 503 },
  {
    org: 'outage',
    name: 'hidden',
    what: 'as `outage/refused`, its page kept from scripts',
    outage: 502,
    gatewayWithoutCors: true,
  },
];
