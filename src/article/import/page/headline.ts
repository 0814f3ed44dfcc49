import { essence } from '../tidy.ts';

/** How far down a page shows its headline, in paragraphs. */
const HEAD = 6;
/** What is longer is text. */
const LONGEST = 200;

/**
 * The headline as the text shows it, where the page's title has it with the name of the site before or behind it:
 * `Copperbelt Mail Online: Kitwe smelter restarts`.
 */
export function headlineIn(paragraphs: readonly string[], title: string): string {
  const whole = essence(title);
  const isPart = (text: string) => {
    const part = essence(text);
    return part.length * 3 > whole.length && (whole.startsWith(part) || whole.endsWith(part));
  };
  return paragraphs.slice(0, HEAD).find(text => text.length < LONGEST && isPart(text)) ?? title;
}
