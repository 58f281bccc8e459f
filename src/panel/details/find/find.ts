import { lower } from '../explanation/finding';

/** More places are not counted. */
export const maxFound = 1_000;

/** Elements that do not break a line of text. */
const inline = new Set(['CODE', 'MARK', 'SPAN', 'BUTTON', 'STRONG']);

/** Where `wanted` stands in what is shown within `root`, whatever its case; across elements of a line too. */
export function findText(root: HTMLElement, wanted: string): readonly Range[] {
  const needle = lower(wanted);
  if (needle === '') return [];
  return linesOf(root)
    .flatMap((line) => findInLine(line, needle))
    .slice(0, maxFound);
}

/** The text nodes that make one run of text. */
function linesOf(root: HTMLElement): readonly (readonly Text[])[] {
  const lines: Text[][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const around = blockOf(node);
    if (around === block) lines.at(-1)?.push(node);
    else lines.push([node]);
    block = around;
  }
  return lines;
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element && inline.has(element.tagName) && !element.matches('.json-line')) {
    element = element.parentElement;
  }
  return element;
}

function findInLine(nodes: readonly Text[], needle: string): readonly Range[] {
  const text = lower(nodes.map(({ data }) => data).join(''));
  const ranges: Range[] = [];
  for (let at = text.indexOf(needle); at !== -1 && ranges.length < maxFound; ) {
    const range = document.createRange();
    range.setStart(...placeIn(nodes, at));
    range.setEnd(...placeIn(nodes, at + needle.length));
    ranges.push(range);
    at = text.indexOf(needle, at + needle.length);
  }
  return ranges;
}

/** The node that holds the character before the place, and how far into it the place is. */
function placeIn(nodes: readonly Text[], place: number): [Text, number] {
  let left = place;
  for (const node of nodes) {
    if (left < node.length || (left === node.length && node === nodes.at(-1))) return [node, left];
    left -= node.length;
  }
  throw new RangeError(`There is no place ${place} in this text.`);
}

/** Scrolls what scrolls between the range and `root`, as far as is needed to see the range. */
export function reveal(range: Range, root: HTMLElement): void {
  for (let box = range.startContainer.parentElement; box; box = box === root ? null : box.parentElement) {
    if (box.scrollHeight <= box.clientHeight) continue;
    const [seen, frame] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
    // Room for the find bar, which lies over the top.
    const above = seen.top - frame.top - 40;
    const below = seen.bottom - frame.bottom + 16;
    if (above < 0) box.scrollTop += above;
    else if (below > 0) box.scrollTop += below;
  }
}
