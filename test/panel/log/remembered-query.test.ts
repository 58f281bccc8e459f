import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/model/settings';
import { createFilterState } from '../../../src/panel/filter-state';
import { createLogSecrets } from '../../../src/share/log-secrets';
import { aCall } from '../../fixtures/calls';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function rememberedOf(query: string) {
  const secrets = createLogSecrets();
  secrets.learn(aCall({ body: { access_token: 'k3jH8sPq2LmN5vXz7RtYw4Qa' } }));
  const save = vi.fn();
  const state = createFilterState(
    { settings: signal({ ...defaultSettings, rememberFilter: true }) },
    { save },
    (text) => secrets.isIn(text),
  );
  state.setQuery(query);
  vi.runAllTimers();
  state.dispose();
  return save.mock.calls;
}

it.each(['status:4xx', 'error:unauthorized kim', 'url:/users/kim/token', 'password'])(
  'is remembered: %s',
  (query) => {
    expect(rememberedOf(query)).toEqual([[{ query }]]);
  },
);

it.each([
  'YWMtMADEUPMADEUPMADEUPMADEUPMADEUP',
  'k3jH8sPq2LmN5vXz7RtYw4Qa',
  'url:k3jh8spq2lmn5vxz',
  'password:Summer!2026kim',
  'Bearer made-up-and-short',
])('is not remembered, for it holds a secret: %s', (query) => {
  expect(rememberedOf(query)).toEqual([[{ query: '' }]]);
});
