/** A target as it may be shown and logged: without its password. */
export function shownTarget(target: string): string {
  return target.replace(/^([a-z][a-z+.-]*:\/\/[^/?#@:]*):[^/?#@]*@/i, '$1:…@').replace(/([?&]password=)[^&#]*/i, '$1…');
}
