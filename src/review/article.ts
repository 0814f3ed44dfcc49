import type { AnnotationFile } from '../annotations/schema.ts';
import type { Change } from '../diff/index.ts';
import { ChangeList, type Refreshed } from './changes/index.ts';
import { type DecisionRecord, Decisions } from './decisions.ts';
import { Delta } from './delta.ts';
import { applyPatch, Edit, goldText, Layer, misfit, type Patch } from './gold/index.ts';
import { isLive } from './live.ts';
import { Refused } from './refused.ts';
import { isEmptyStep, type Step } from './step.ts';

/** What a review needs to know of an article at its start. */
export interface ArticleSource {
  text: string;
  /** Of the text. */
  sha256: string;
  predicted: AnnotationFile;
  gold?: AnnotationFile | undefined;
}

/** An article under review: its gold as decided so far, and what the prediction says otherwise. */
export class ReviewedArticle {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
  readonly prediction: AnnotationFile;
  /** The mentions and entities of the prediction. */
  readonly predicted: Layer;
  readonly decisions: Decisions;
  readonly #details: boolean;
  #revision = 0;
  #head!: AnnotationFile['article'];
  #gold!: Layer;
  #changes!: ChangeList;
  #live: ReadonlySet<string> = new Set();
  #delta: Delta | undefined;

  constructor({ text, sha256, predicted, gold }: ArticleSource, decisions = new Decisions()) {
    this.id = predicted.article.id;
    this.text = text;
    this.sha256 = sha256;
    this.decisions = decisions;
    this.prediction = predicted;
    this.predicted = new Layer(predicted);
    // Against another hand-made side everything counts; the pipeline's additions to what a person writes down do not.
    this.#details = predicted.mentions.length > 0 && predicted.mentions.every(({ by }) => !by);
    this.#start(gold);
  }

  /** Goes up with each step. */
  get revision(): number {
    return this.#revision;
  }

  /** The mentions and entities of the gold as decided so far. */
  get gold(): Layer {
    return this.#gold;
  }

  /** What the prediction says otherwise, refused or not, in text order. */
  get changes(): readonly Change[] {
    return this.#changes.all();
  }

  /** Keys of changes that were accepted, as long as the gold is as they made it. */
  get live(): ReadonlySet<string> {
    return this.#live;
  }

  change = (key: string): Change | undefined => this.#changes.get(key);

  /** Changes without a decision, in text order. */
  openChanges(): Change[] {
    return this.changes.filter(({ key }) => !this.decisions.refusal(key));
  }

  isComplete(): boolean {
    return this.changes.every(({ key }) => this.decisions.refusal(key));
  }

  /** Whether anything of the gold, or of what was decided, would be lost without a file. */
  isTouched(): boolean {
    return this.#gold.mentions.length > 0 || !this.decisions.isEmpty;
  }

  /** The text of the gold file as decided so far. */
  goldText(): string {
    return goldText(this.#head, this.#gold.orderedEntities(), this.#gold.mentions);
  }

  /** Here the review begins: nobody has seen what was before. */
  begin(revision: number): void {
    this.#delta = undefined;
    this.#revision = revision;
  }

  /**
   * Changes the gold by hand, all or nothing.
   *
   * @param decide what is decided by it, given the changes that it brought about.
   * @throws {Refused} what `edit` throws, with the gold as it was.
   */
  perform(edit: (edit: Edit) => void, decide: (come: readonly Change[]) => DecisionRecord[]): Step {
    const own = new Edit(this.#gold);
    try {
      edit(own);
    } catch (error) {
      own.rollBack();
      throw error;
    }
    const patch = own.finish();
    const { looked, come } = this.#refresh(patch);
    const step = { patch, decisions: decide(come) };
    this.#decided(step, looked);
    return step;
  }

  /**
   * Does a step that is known.
   *
   * @throws {Refused} when it does not fit the gold as it is.
   */
  take(step: Step): void {
    const reason = misfit(this.#gold, step.patch);
    if (reason !== undefined) throw new Refused(reason);
    applyPatch(this.#gold, step.patch);
    this.#decided(step, this.#refresh(step.patch).looked);
  }

  /** Takes another gold for the one so far; decisions stay. */
  reload(gold: AnnotationFile | undefined, message: string): void {
    const [removed, old] = [this.#gold.mentions, this.changes];
    this.#start(gold);
    const keys = [...old, ...this.changes].map(({ key }) => key);
    const delta = this.#changed();
    const mentions = { removed, added: this.#gold.mentions };
    delta.note({ mentions, entities: { before: [], after: [] } }, [...keys, ...this.decisions.accepted.keys()]);
    delta.entities = true;
    delta.reloaded.push(message);
  }

  /** Something to show to whoever looks at the article. */
  tell(message: string): void {
    this.#changed().reloaded.push(message);
  }

  /** What became different since the last call. */
  takeDelta(): Delta | undefined {
    const delta = this.#delta;
    this.#delta = undefined;
    return delta;
  }

  #start(gold: AnnotationFile | undefined): void {
    this.#head = gold?.article ?? headOf(this.prediction);
    this.#gold = new Layer(gold ?? { mentions: [], entities: [] });
    this.#changes = new ChangeList(this.#gold, this.predicted, { details: this.#details });
    this.#live = this.#liveKeys();
  }

  #refresh({ mentions, entities }: Patch): Refreshed {
    const touched = [...mentions.removed, ...mentions.added];
    const ids = [...entities.before, ...entities.after].map(({ id }) => id);
    return this.#changes.refresh({
      spans: touched,
      entities: [...ids, ...touched.flatMap(({ entity }) => entity ?? [])],
    });
  }

  #decided(step: Step, looked: ReadonlySet<string>): void {
    if (isEmptyStep(step)) return;
    const { patch, decisions } = step;
    this.decisions.take(decisions);
    const live = this.#liveKeys();
    const turned = [...live, ...this.#live].filter(key => live.has(key) !== this.#live.has(key));
    this.#live = live;
    this.#changed().note(patch, [...looked, ...decisions.map(({ change }) => change.key), ...turned]);
  }

  #changed(): Delta {
    this.#delta ??= new Delta(this.#revision);
    this.#revision++;
    return this.#delta;
  }

  #liveKeys(): Set<string> {
    const live = [...this.decisions.accepted].filter(
      ([key, { change }]) => !this.#changes.get(key) && isLive(change, this.#gold, this.#changes),
    );
    return new Set(live.map(([key]) => key));
  }
}

/** What gold says of the article where there is none yet: what the prediction says, but for its findings. */
function headOf({ article: { focus: _focus, text: _text, ...head } }: AnnotationFile): AnnotationFile['article'] {
  return head;
}
