import type { Span } from '../../../types.ts';

/** A quotation with the text around it, as the TextQuoteSelector of Web Annotations has it. */
export interface Quotation {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Every place where the quotation stands between its prefix and its suffix; overlapping ones count too. */
export function findQuote(text: string, { exact, prefix = '', suffix = '' }: Quotation): Span[] {
  const found: Span[] = [];
  if (exact === '') return found;
  const whole = prefix + exact + suffix;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    found.push({ start, end: start + exact.length });
  }
  return found;
}
