import type { TokenTable } from '../../types.ts';
import { mix } from '../hash.ts';
import { Topic } from './templates.ts';

/** Words of sports reports. In their company a country or a city is a team. Source: own compilation. */
const sportWords: ReadonlySet<string> = new Set(
  `match matches game games goal goals coach striker midfielder defender goalkeeper winger forward captain squad league cup tournament championship
  championships final finals semi-final semi-finals semifinal quarterfinal quarter-final qualifier qualifiers penalty referee stadium fixture fixtures season
  scored scores scoring win wins won beat beating defeated defeat thrashed draw drew lost loss victory unbeaten points standings table group
  wicket wickets innings runs batsman bowler bowled cricket football soccer rugby volleyball basketball hockey tennis athletics
  half-time kick-off equaliser equalised substitute medal gold silver bronze sprint metres marathon relay race tries play-off playoffs
  club clubs side teams team players player fans supporters champions title trophy derby hosts`.split(/\s+/),
);

const MANY = 3;

/** How much of a sentence and of its article is about sport: few words of the kind mean nothing, many mean a match. */
export class SportTopic {
  private inSentence = new Uint16Array(0);
  private inArticle = 0;

  read(tokens: TokenTable): void {
    const sentences = tokens.sentences.length;
    if (this.inSentence.length < sentences) this.inSentence = new Uint16Array(sentences * 2);
    this.inSentence.fill(0, 0, sentences);
    let found = 0;
    for (let row = 0; row < tokens.length; row++) {
      if (!sportWords.has(tokens.lowers[row]!)) continue;
      found++;
      this.inSentence[tokens.sentence[row]!]!++;
    }
    const share = found / Math.max(tokens.length, 60);
    this.inArticle = share > 0.05 ? 3 : share > 0.03 ? 2 : share > 0.015 ? 1 : 0;
  }

  /** Appends the features of a capitalised row of this shape whose listed kinds are these. */
  keys(sentence: number, shape: number, kinds: number, keys: Int32Array, count: number): number {
    const here = Math.min(this.inSentence[sentence]!, MANY);
    keys[count] = mix(Topic.sentence, mix(here, shape));
    keys[count + 1] = mix(Topic.article, mix(this.inArticle, shape));
    keys[count + 2] = mix(Topic.listed, mix(this.inArticle * 4 + here, kinds));
    return count + 3;
  }
}
