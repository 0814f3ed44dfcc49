import { parse as parseYaml } from 'yaml';
import type { DateValue, Entity, Link, Mention, MoneyValue, Value } from '../schema.ts';

/** An article labelled by hand, as a person writes it: see docs/gold.md for the notation. */
export interface InlineArticle {
  /** Front matter without its `---` lines. */
  frontMatter: string;
  metadata: Record<string, string>;
  /** The body with the marks taken out. */
  text: string;
  entities: Entity[];
  mentions: Mention[];
}

const ENTITIES = '\n=== entities\n';
const MARK = /\[\[([^[\]]*)\]\]/g;

/**
 * Reads an article with inline marks, `[[Prak Sokhonn|person|prak-sokhonn]]`, and its list of entities.
 *
 * @throws {Error} naming the mark or line that cannot be read.
 */
export function parseInline(source: string): InlineArticle {
  const close = source.indexOf('\n---\n', 3);
  const entitiesAt = source.lastIndexOf(ENTITIES);
  if (!source.startsWith('---\n') || close < 0 || entitiesAt < close) {
    throw new Error('Expected front matter between --- lines, a body, and a line `=== entities`');
  }
  const frontMatter = source.slice(4, close);
  const entities = source
    .slice(entitiesAt + ENTITIES.length)
    .split('\n')
    .filter(Boolean)
    .map(parseEntity);
  const { text, mentions } = parseBody(source.slice(close + 5, entitiesAt + 1));
  const used = new Set(mentions.map(mention => mention.entity));
  const unused = entities.find(entity => !used.has(entity.id));
  if (unused) throw new Error(`Expected a mention of the entity \`${unused.id}\`, found none`);
  const metadata = parseYaml(frontMatter, { schema: 'failsafe' }) as Record<string, string>;
  return { frontMatter, metadata, text, entities: inOrderOfMention(entities, mentions), mentions };
}

function parseBody(body: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let offset = 0;
  for (const mark of body.matchAll(MARK)) {
    text += body.slice(offset, mark.index);
    const [words = '', type = '', ...fields] = mark[1]!.split('|');
    const start = text.length;
    text += words;
    mentions.push({
      start,
      end: text.length,
      type,
      text: words,
      ...meaning(
        type,
        fields.map(field => field.trim()),
        mark[0],
      ),
    });
    offset = mark.index + mark[0].length;
  }
  return { text: text + body.slice(offset), mentions };
}

/** What is said behind the type: a value for dates and sums, the entity for all others. */
function meaning(type: string, fields: string[], mark: string): { value: Value } | { entity: string } {
  if (type === 'date') return { value: dateValue(fields, mark) };
  if (type === 'money') return { value: moneyValue(fields[0] ?? '', mark) };
  if (!fields[0]) throw new Error(`Expected an entity in ${mark}`);
  return { entity: `${type}/${fields[0]}` };
}

function dateValue([timex, ...fields]: string[], mark: string): DateValue {
  if (!timex) throw new Error(`Expected a TIMEX3 value in ${mark}`);
  const value: DateValue = { timex, kind: 'date' };
  for (const field of fields) {
    const [key, content = ''] = field.split('=');
    if (field === 'unresolved') value.unresolved = true;
    else if (key === 'mod') value.mod = content as NonNullable<DateValue['mod']>;
    else if (key === 'implied') value.implied = content.split(',') as NonNullable<DateValue['implied']>;
    else if (field.includes('/')) [value.start, value.end] = field.split('/') as [string, string];
    else throw new Error(`Expected a range, mod=, implied= or unresolved, got \`${field}\` in ${mark}`);
  }
  const { start, end, mod, implied, unresolved } = value;
  return {
    timex,
    kind: 'date',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(mod !== undefined && { mod }),
    ...(implied !== undefined && { implied }),
    ...(unresolved !== undefined && { unresolved }),
  };
}

function moneyValue(field: string, mark: string): MoneyValue {
  const value: MoneyValue = {};
  for (const part of field.split(' ').filter(Boolean)) {
    const [key, content = ''] = part.split('=');
    if (/^\d/.test(part)) value.amount = part;
    else if (key === 'low' || key === 'high') value[key] = content;
    else if (key === 'per') value.per = /^P/.test(content) ? content : { unit: content };
    else if (part === 'approximate') value.approximate = true;
    else if (/^[A-Z]{3}$/.test(part)) value.currency = part;
    else if (part !== 'none')
      throw new Error(`Expected an amount, a currency, per= or approximate, got \`${part}\` in ${mark}`);
  }
  return value;
}

function parseEntity(line: string): Entity {
  const [id = '', name, ...fields] = line.split('|').map(field => field.trim());
  if (!name) throw new Error(`Expected \`type/slug | Name\`, got \`${line}\``);
  const entity: Entity = { id, type: id.slice(0, id.indexOf('/')), name };
  const link: Link = {};
  for (const field of fields.filter(Boolean)) {
    const at = field.indexOf('=');
    const [key, content] = [field.slice(0, at), field.slice(at + 1)];
    if (key === 'role') entity.role = content;
    else if (key === 'country') link.country = content;
    else if (key === 'kind') link.kind = content as NonNullable<Link['kind']>;
    else throw new Error(`Expected role=, country= or kind=, got \`${field}\` in \`${line}\``);
  }
  return Object.keys(link).length > 0 ? { ...entity, link } : entity;
}

function inOrderOfMention(entities: Entity[], mentions: Mention[]): Entity[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const ids = new Set(mentions.flatMap(mention => mention.entity ?? []));
  return [...ids].map(id => {
    const entity = byId.get(id);
    if (!entity) throw new Error(`Expected the entity \`${id}\` in the list of entities`);
    return entity;
  });
}
