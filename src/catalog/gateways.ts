import type { LocalizedText } from '../model/language';
import { aliyunCdn, clouds } from './gateways/clouds';
import { type Gateway, gateway } from './gateways/gateway';
import { local } from './gateways/local';
import { proxies } from './gateways/proxies';
import table from './gateways/statuses.json';
import type { FixStep } from './schema';

/** Those that we can tell apart; the more particular before those that they are built on. */
export const gateways: readonly Gateway[] = [...local, ...clouds, ...proxies, aliyunCdn];

/** Stands for what wrote an HTML page without signing it. */
export const unnamedGateway = gateway('unnamed', 'proxy', { en: 'A gateway', zh: '网关' }, []);

/** What an answer of a gateway's own says. `{gateway}` stands for its name. */
export interface GatewayAnswer {
  readonly title: LocalizedText;
  /** What is certain once it is known who answered. */
  readonly text: LocalizedText;
  readonly fix: readonly FixStep[];
  /** The causes that `statuses.json` gives for the status hold here too. */
  readonly shared: boolean;
}

interface Row {
  readonly title: LocalizedText;
  /** The gateway passed the call on, and what is behind it failed. */
  readonly reached: boolean;
  /** Names of this table's own steps, or of the catalog's. */
  readonly fix: readonly string[];
  readonly shared?: boolean;
}

const ownSteps: Readonly<Record<string, LocalizedText>> = table.steps;

const byStatus: ReadonlyMap<number, Row> = new Map(
  table.statuses.flatMap((row) => row.statuses.map((status) => [status, row] as const)),
);

/** What it means that this gateway answered with this status. */
export function gatewayAnswer(gateway: Gateway, status: number): GatewayAnswer {
  const { kind } = gateway;
  const broke = kind === 'server' && status >= 500;
  const row: Row = broke ? table.server : (rowOfKind(kind) ?? byStatus.get(status) ?? table.other);
  return {
    title: row.title,
    text: textOf(gateway, row),
    fix: row.fix.map((name) => ownSteps[name] ?? name),
    shared: row.shared ?? false,
  };
}

function rowOfKind(kind: Gateway['kind']): Row | undefined {
  if (kind === 'firewall') return table.firewall;
  return kind === 'local' ? table.local : undefined;
}

function textOf(gateway: Gateway, { reached }: Row): LocalizedText {
  const { turnedAway, behindFailed, ofServer, ofUnknown } = table.texts;
  if (gateway === unnamedGateway) return ofUnknown;
  if (gateway.kind === 'server') return ofServer;
  return reached ? behindFailed : turnedAway;
}
