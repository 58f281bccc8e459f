import { fetchActions } from './fetch-actions.js';
import { goodActions, sdkActions } from './sdk-actions.js';

/** Every action by its name; each resolves to what the page was told, failures too. */
globalThis.demo = {};

const results = document.querySelector('#results');

for (const [id, actions] of Object.entries({ good: goodActions, bad: sdkActions, direct: fetchActions })) {
  const section = document.querySelector(`section[aria-labelledby=${id}]`);
  for (const action of actions) {
    globalThis.demo[action.name] = () => perform(action);
    const button = document.createElement('button');
    button.textContent = action.label;
    button.addEventListener('click', () => perform(action));
    section.append(button);
  }
}

if (new URLSearchParams(location.search).has('auto')) keepBusy();

async function perform({ name, run }) {
  // The SDK throws some of its complaints at once.
  const told = await Promise.resolve()
    .then(run)
    .then(
      () => 'done',
      (problem) => `refused: ${problem?.message ?? JSON.stringify(problem)}`,
    );
  const item = document.createElement('li');
  item.textContent = `${name}: ${told}`;
  results.prepend(item);
  while (results.childElementCount > 100) results.lastElementChild.remove();
  return told;
}

/** A bad call between two good ones, once through all of them, and again after a rest. */
async function keepBusy() {
  for (let round = 1; ; round++) {
    for (const [index, action] of [...sdkActions, ...fetchActions].entries()) {
      await perform(goodActions[index % goodActions.length]);
      await perform(action);
      await pause(300);
    }
    document.body.dataset.rounds = String(round);
    await pause(30_000);
  }
}

function pause(ms) {
  return new Promise((over) => setTimeout(over, ms));
}
