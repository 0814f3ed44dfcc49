import type { QueueStatus } from './status.ts';

/** A queue's state in a few lines, without a line end behind the last one. */
export function renderStatus(status: QueueStatus): string {
  const { queue, paused, workers, jobs, done, dead, rate } = status;
  const later = jobs.delayed > 0 ? `, ${figures(jobs.delayed)} to be tried again` : '';
  return [
    `${queue}${paused ? ' (paused)' : ''}`,
    `jobs      ${figures(jobs.waiting)} waiting, ${figures(jobs.active)} in hand${later}`,
    `articles  ${figures(done.articles)} done, ${figures(dead)} dead`,
    `rate      ${figures(rate.articlesPerSecond)} articles/s, ${figures(rate.wordsPerSecond)} words/s`,
    `workers   ${figures(workers)}`,
  ].join('\n');
}

/** With commas between thousands, whatever the locale; below ten with tenths. */
function figures(value: number): string {
  if (value < 10) return String(value);
  let digits = String(Math.round(value));
  const groups: string[] = [];
  for (; digits.length > 3; digits = digits.slice(0, -3)) groups.unshift(digits.slice(-3));
  return [digits, ...groups].join(',');
}
