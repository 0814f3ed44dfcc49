/** Numbers that keep the values of different features apart. Part of the model file's format: append only. */
let next = 1;
const template = (): number => Math.imul(next++, 0x632be5ab);

export const Own = {
  lower: template(),
  word: template(),
  shape: template(),
  shapeInCase: template(),
  prefix: template(),
  suffix: template(),
  cluster: template(),
  wordClass: template(),
  digits: template(),
  length: template(),
  trigram: template(),
  classSet: template(),
} as const;

export const Context = {
  lowersBefore: template(),
  lowersAfter: template(),
  lowersAround: template(),
  lowersTwoBefore: template(),
  lowersTwoAfter: template(),
  shapeBefore: template(),
  shapeAfter: template(),
  shapesAround: template(),
  clustersBefore: template(),
  clustersAfter: template(),
  clustersAround: template(),
  place: template(),
  glue: template(),
  sentenceCase: template(),
  initialLower: template(),
  bias: template(),
} as const;

export const Run = {
  position: template(),
  before: template(),
  after: template(),
  first: template(),
  last: template(),
  lastClass: template(),
  firstClass: template(),
  beforeClass: template(),
  afterClass: template(),
  beforeCluster: template(),
  afterCluster: template(),
  firstCluster: template(),
  lastCluster: template(),
  longLast: template(),
  longFirst: template(),
  longLength: template(),
} as const;

export const Document = {
  elsewhere: template(),
  none: template(),
  lower: template(),
  count: template(),
  acronym: template(),
} as const;

export const Listed = {
  entry: template(),
  set: template(),
  after: template(),
  before: template(),
} as const;

export const Second = {
  label: template(),
  type: template(),
  best: template(),
  acronym: template(),
} as const;

export const Topic = {
  sentence: template(),
  article: template(),
  listed: template(),
} as const;

export const Apposition = {
  behind: template(),
  before: template(),
  score: template(),
  dateline: template(),
} as const;
