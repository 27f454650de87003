// oxlint plugin "house": the import table (./table.mjs) and the ban on barrels, as lint errors.
import path from 'node:path';
import { folderOf, isTest, zoneOf } from './table.mjs';

/**
 * @typedef {object} Import
 * @property {string} from      repository path of the importing file
 * @property {string} specifier what is written
 * @property {boolean} typeOnly `import type` / `export type` / `import('…')` in a type
 */

/**
 * @param {Import} given
 * @returns {string | undefined} what is wrong, in a sentence, or nothing
 */
export function judge({ from, specifier, typeOnly }) {
  const zone = zoneOf(from);
  if (!zone) return `${folderOf(from)} is not in the import table: there is no such folder`;
  const aliased = specifier.startsWith('@/');
  if (!aliased && !specifier.startsWith('.')) {
    if (zone.packages?.some((banned) => banned.test(specifier))) return `${zone.name} must not import ${specifier}`;
    return undefined;
  }
  const target = aliased
    ? path.posix.join('src', specifier.slice(2))
    : path.posix.join(path.posix.dirname(from), specifier);
  const inSrc = from.startsWith('src/');
  if (aliased && !inSrc) return 'only src knows `@/`: write a relative path';
  const own = folderOf(from) === folderOf(target);
  if (inSrc && own && aliased) return 'inside a folder write `./…`';
  if (inSrc && !own && !aliased) return 'across folders of src write `@/…`';
  if (!inSrc && !/\.\w+$/.test(specifier)) return 'outside src a relative import ends in its extension';
  if (isTest(target) && !isTest(from)) return `${specifier} is for tests alone`;
  if (own || zone.may.some((allowed) => allowed.test(target))) return undefined;
  if (zone.types?.some((allowed) => allowed.test(target))) {
    return typeOnly ? undefined : `${zone.name} may take types alone from ${target}: write \`import type\``;
  }
  return `${zone.name} must not import ${target}`;
}

/**
 * A literal, or the fixed beginning of a template: what `import(…)` and `new URL(…, import.meta.url)` name.
 * @param {any} node
 */
function textOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  // `./locales/${locale}.po`: the folder decides, and the name is unknown, so any extension will do.
  if (node?.type === 'TemplateLiteral') return `${node.quasis[0].value.cooked}x.x`;
  return undefined;
}

const imports = {
  /** @param {any} context */
  create(context) {
    const from = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    /** @type {(node: any, specifier: unknown, typeOnly: boolean) => void} */
    const look = (node, specifier, typeOnly) => {
      const message = typeof specifier === 'string' && judge({ from, specifier, typeOnly });
      if (message) context.report({ node, message });
    };
    return {
      /** @param {any} node */
      Program(node) {
        if (!zoneOf(from))
          context.report({ node, message: `${folderOf(from)} is not in the import table: there is no such folder` });
        if (/(^|\/)index\.tsx?$/.test(from)) context.report({ node, message: 'no index files: name what is in it' });
      },
      /** @param {any} node */
      ImportDeclaration: (node) => look(node, node.source.value, node.importKind === 'type'),
      /** @param {any} node */
      ExportNamedDeclaration: (node) => look(node, node.source?.value, node.exportKind === 'type'),
      /** @param {any} node */
      ExportAllDeclaration(node) {
        context.report({ node, message: 'no barrels: import from the file that has it' });
      },
      /** @param {any} node */
      ImportExpression: (node) => look(node, textOf(node.source), false),
      /** @param {any} node */
      TSImportType: (node) => look(node, textOf(node.source ?? node.argument?.literal ?? node.argument), true),
      /** @param {any} node */
      NewExpression(node) {
        if (node.callee.name !== 'URL' || node.arguments[1]?.type !== 'MemberExpression') return;
        const specifier = textOf(node.arguments[0]);
        // A worker is code; `new URL('.', import.meta.url)` is a folder.
        if (specifier && /\.(ts|tsx|js|mjs)$/.test(specifier)) look(node, specifier, false);
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { imports } };
