import type { AnnotationFile, Entity, Mention } from '../../../src/annotations/schema.ts';
import { cutAt } from '../../shared/cut.ts';
import { TypeName, toneOf } from '../../shared/type-name.tsx';
import { shortLink, shortValue } from '../../shared/value.ts';
import type { Answer } from '../service.ts';
import { Copied } from './copied.tsx';

/** The text with its mentions, each a way to its row below, and back. */
export function Result({ answer: { text, file, json } }: { answer: Answer }) {
  const meant = meaningsOf(file);
  const pieces = cutAt(
    text.length,
    file.mentions.map((mention, at) => ({ ...mention, at })),
  );
  return (
    <>
      <div class="text">
        {pieces.map(piece =>
          'type' in piece ? (
            <a
              key={piece.start}
              id={`m${piece.at}`}
              class={`mention ${toneOf(piece.type)}`}
              href={`#r${piece.at}`}
              title={`${piece.type}: ${meant(piece)}`}
            >
              {piece.text}
            </a>
          ) : (
            text.slice(piece.start, piece.end)
          ),
        )}
      </div>
      <div class="scroll">
        <table>
          <caption class="unseen">Mentions in text order</caption>
          <thead>
            <tr>
              <th scope="col">Mention</th>
              <th scope="col">Type</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {file.mentions.map((mention, at) => (
              <tr key={mention.start} id={`r${at}`}>
                <td>
                  <a href={`#m${at}`}>{mention.text}</a>
                </td>
                <td>
                  <TypeName type={mention.type} />
                </td>
                <td>{meant(mention)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>JSON</summary>
        <Copied name="the JSON" text={json} />
      </details>
    </>
  );
}

/** What a mention works out to, in a few words. */
function meaningsOf({ entities }: AnnotationFile): (mention: Mention) => string {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return ({ value, entity }) => {
    const meant = entity === undefined ? undefined : byId.get(entity);
    return meant === undefined ? shortValue(value) : entityWords(meant);
  };
}

function entityWords({ name, role, link }: Entity): string {
  return [name, role, link && shortLink(link)].filter(Boolean).join(' · ');
}
