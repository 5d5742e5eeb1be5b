// ODK Web Forms' engine on one workload: node peer.mjs <folder>. Prints what ours.py prints.
// It must run from the folder whose node_modules hold the engine and jsdom.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { process } = globalThis;
const folder = process.argv[2];
const installed = createRequire(join(process.cwd(), 'package.json'));

const note = (label, figure) => process.stdout.write(`${JSON.stringify([label, figure])}\n`);
const peak = () => process.resourceUsage().maxRSS / 1024;

// A browser's globals come from jsdom; the engine takes Node's own for a test runner unless it is hidden.
async function importedEngine() {
  const { JSDOM } = installed('jsdom');
  const { window } = new JSDOM('<!doctype html>');
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis) && /^[A-Z]/.test(name)) globalThis[name] = window[name];
  }
  Object.assign(globalThis, { window, document: window.document });
  const engine = pathToFileURL(join(process.cwd(), 'node_modules/@getodk/xforms-engine/dist/index.js'));
  globalThis.process = undefined;
  try {
    return await import(engine);
  } finally {
    globalThis.process = process;
  }
}

async function run() {
  const before = peak();
  const root = await loaded('load cold');
  note('peak load', peak());
  const nodes = new Nodes(root);
  for (const [label, acts] of scenario.samples) {
    const ready = acts.map(([act, ref, value]) => [act, act === 'save' ? root : nodes.at(ref), value]);
    const start = performance.now();
    for (const [act, node, value] of ready) await ACTS[act](node, value);
    const elapsed = performance.now() - start;
    if (label) note(label, elapsed);
  }
  note('peak', peak());
  note('peak beyond start', peak() - before);
  note('check', Object.fromEntries(scenario.check.map((ref) => [ref, nodes.value(ref)])));
  if (scenario.load_again) await loaded('load warm');
}

async function loaded(label) {
  const text = await readFile(join(folder, 'form.xml'), 'utf8');
  const media = {};
  for (const name of scenario.media) media[name] = await readFile(join(folder, name), 'utf8');
  const fetchFormAttachment = async (address) => {
    const headers = { 'content-type': 'text/csv' };
    return new Response(media[String(address).split('/').at(-1)], { headers });
  };
  const start = performance.now();
  const form = await loadForm(text, { fetchFormAttachment });
  if (form.status === 'failure') throw form.error;
  const { root } = form.createInstance();
  note(label, performance.now() - start);
  return root;
}

// Finds a node by its reference outside the time that is taken, and remembers it: the engine's own way
// is to walk its tree.
class Nodes {
  constructor(root) {
    this.root = root;
    this.found = new Map();
  }

  at(ref) {
    const known = this.found.get(ref);
    if (known) return known;
    let here = this.root;
    for (const step of ref.split('/').slice(2)) here = below(here, step);
    this.found.set(ref, here);
    return here;
  }

  value(ref) {
    return this.at(ref).currentState.instanceValue ?? String(this.at(ref).currentState.value ?? '');
  }
}

function below(parent, step) {
  const [, name, place] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step);
  const child = parent.currentState.children.find((node) => node.definition.qualifiedName.localName === name);
  if (!child) throw new Error(`no ${name} below ${parent.currentState.reference}`);
  return place ? child.currentState.children[Number(place) - 1] : child;
}

const ACTS = {
  answer(node, value) {
    if (node.nodeType !== 'select') node.setValue(value);
    else if (node.selectType === 'select') node.selectValues(value.split(' '));
    else node.selectValue(value);
  },
  add: (range) => range.addInstances(),
  choices(node) {
    let length = 0;
    for (const choice of node.currentState.valueOptions) {
      length += choice.value.length + (choice.label?.asString.length ?? 0);
    }
    return length;
  },
  save: (root) => root.prepareInstancePayload(),
};

const { loadForm } = await importedEngine();
const scenario = JSON.parse(await readFile(join(folder, 'scenario.json'), 'utf8'));
note('expected', scenario.expected);
await run();
process.exit(0);
