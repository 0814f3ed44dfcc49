import { useEffect, useState } from 'preact/hooks';
import { type Listed, listEndpoints } from '../service.ts';

/** The addresses of the service, as it lists them itself. */
export function Endpoints() {
  const [listed, setListed] = useState<readonly Listed[] | undefined>([]);
  useEffect(() => {
    listEndpoints().then(setListed, () => setListed(undefined));
  }, []);
  if (!listed) return <p class="fault">The service does not list them.</p>;
  return (
    <dl class="endpoints">
      {listed.map(({ method, path, summary }) => (
        <div key={`${method} ${path}`}>
          <dt>
            <span class="soft">{method}</span> {method === 'GET' ? <a href={path.slice(1)}>{path}</a> : path}
          </dt>
          <dd>{summary}</dd>
        </div>
      ))}
    </dl>
  );
}
