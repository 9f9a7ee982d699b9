/** A JupyterLab server of .venv, on a free port of this machine only, with folders of its own; and its end. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../src/places.mjs';

const program = path.join(root, '.venv/bin/jupyter-lab');

/**
 * Starts a server on a folder of notebooks.
 *
 * @param {string} folder the notebooks; the server's own files go below `folder/.server`
 * @returns `address(path)` with the token in it, `text()` that the server wrote, and `stop()`
 * @throws {Error} when it is not installed, ends, or does not answer within 60 s
 */
export async function startLab(folder) {
  if (!existsSync(program)) throw new Error("JupyterLab is not in .venv: run 'make setup'.");
  const port = await freePort();
  const token = randomBytes(24).toString('hex');
  const child = spawn(program, ['--no-browser', '--expose-app-in-browser', ...settings(folder, port)], {
    env: environment(folder, token),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithThisProcess(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = (place) => `http://127.0.0.1:${port}${place}${place.includes('?') ? '&' : '?'}token=${token}`;
  const stop = () => stopServer(child, ended, address);
  try {
    await answers(address('/api/status'), child);
  } catch (problem) {
    await stop();
    throw new Error(`${problem.message}\n${text}`, { cause: problem });
  }
  return { address, text: () => text, stop };
}

function settings(folder, port) {
  const values = [
    `ServerApp.port=${port}`,
    'ServerApp.ip=127.0.0.1',
    'ServerApp.port_retries=0',
    `ServerApp.root_dir=${folder}`,
  ];
  if (process.getuid?.() === 0) values.push('ServerApp.allow_root=True');
  return values.map((value) => `--${value}`);
}

/** Nothing of the user's own Jupyter may take part, except the cache with the data. */
function environment(folder, token) {
  const own = (name) => {
    const place = path.join(folder, '.server', name);
    mkdirSync(place, { recursive: true });
    return place;
  };
  return {
    ...process.env,
    GRADUS_QUICK: '1',
    JUPYTER_TOKEN: token,
    JUPYTER_PREFER_ENV_PATH: '1',
    JUPYTER_CONFIG_DIR: own('config'),
    JUPYTER_DATA_DIR: own('data'),
    JUPYTER_RUNTIME_DIR: own('runtime'),
    JUPYTERLAB_SETTINGS_DIR: own('settings'),
    JUPYTERLAB_WORKSPACES_DIR: own('workspaces'),
    IPYTHONDIR: own('ipython'),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(address, child) {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`JupyterLab ended with status ${child.exitCode} before it answered.`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('JupyterLab did not answer within 60 s.');
}

/** A test that is interrupted leaves no server behind; the server ends its kernels. */
function endWithThisProcess(child) {
  process.once('exit', () => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
}

/**
 * Ends the kernels by the server's own means, then the server; what is left of exactly those processes is killed.
 *
 * @returns {Promise<number[]>} the processes that had to be killed: none, when all is well
 */
async function stopServer(child, ended, address) {
  const kernels = childrenOf(child.pid);
  await fetch(address('/api/kernels'))
    .then((answer) => answer.json())
    .then((all) =>
      Promise.all(
        all.map(({ id }) => fetch(address(`/api/kernels/${id}`), { method: 'DELETE', headers: xsrfFree(address) })),
      ),
    )
    .catch(() => undefined);
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(10_000)]);
  const processes = [child.pid, ...kernels];
  for (const end = Date.now() + 5_000; Date.now() < end && processes.some(lives); await sleep(100));
  const left = processes.filter(lives);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  return left;
}

/** With the token in a header, the server asks for no cookie. */
const xsrfFree = (address) => ({ Authorization: `token ${new URL(address('/')).searchParams.get('token')}` });

function childrenOf(pid) {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([one]) => one);
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
