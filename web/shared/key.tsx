/** The key of a button, for the eye; whoever hears the page is told by `aria-keyshortcuts`. */
export function Key({ name }: { name: string }) {
  return (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  );
}
