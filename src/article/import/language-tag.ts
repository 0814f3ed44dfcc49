/** Whether this is shaped like a BCP 47 tag, or like a locale of a page: `en`, `en-KE`, `en_NG`. */
export function isLanguageTag(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/.test(text.trim());
}
