import { useState } from 'preact/hooks';

/** A text with a button that copies it. Where the browser does not let a page copy, it can be selected by hand. */
export function Copied({ name, text }: { name: string; text: string }) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(''),
    );
  return (
    <div class="copied">
      <textarea
        readOnly
        wrap="off"
        spellcheck={false}
        aria-label={name}
        rows={Math.min(lines(text), 20)}
        value={text}
      />
      {'clipboard' in navigator && (
        <button type="button" class="quiet" onClick={copy}>
          {copied === text ? 'Copied' : 'Copy'}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </div>
  );
}

function lines(text: string): number {
  return text.split('\n').length;
}
