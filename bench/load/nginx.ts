// Two nginx on the loopback: one that sends a plain file, one with the settings of deploy/nginx before the process.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Nginx = { readonly port: number; readonly stop: () => void }

/** As root nginx would give up its rights, and with them those to a folder of ours. */
const user = process.getuid?.() === 0 ? 'user root;' : ''

const frame = (folder: string, http: string) => `
${user}
daemon off;
master_process on;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  ${http}
}
`

/** nginx as it comes, sending one file. @param lines of the head that it adds, by name. */
export function plainNginx(
  port: number,
  page: Uint8Array,
  lines: Iterable<readonly [string, string]> = [],
): Promise<Nginx> {
  return started(port, (folder) => {
    mkdirSync(`${folder}/site`)
    writeFileSync(`${folder}/site/index.html`, page)
    const added = [...lines].map(([name, value]) => `add_header ${name} '${quoted(value)}';`)
    return `server { listen 127.0.0.1:${port}; root ${folder}/site; ${added.join(' ')} }`
  })
}

const quoted = (value: string) => value.replace(/[\\']/g, '\\$&')

/** nginx with our settings, before a process that listens on `behind`. Limits of one address would be what is measured: left out. */
export function ourNginx(port: number, behind: number): Promise<Nginx> {
  const settings = readFileSync('deploy/nginx/cardano-rewards.conf', 'utf8')
  return started(port, (folder) =>
    settings
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('127.0.0.1:3000', `127.0.0.1:${behind}`)
      .replace('/var/cache/nginx/cardano-rewards', `${folder}/cache`)
      .replace(/^\s*limit_req .*$/m, ''),
  )
}

async function started(port: number, http: (folder: string) => string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-nginx-'))
  const file = `${folder}/nginx.conf`
  writeFileSync(file, frame(folder, http(folder)))
  const child = spawn('nginx', ['-c', file, '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  await listening(child, port)
  return {
    port,
    stop: () => {
      child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      child.kill('SIGTERM')
    },
  }
}

/** @throws {Error} with what nginx said, if it does not answer within five seconds. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  for (let tries = 0; tries < 50; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.body?.cancel().then(() => true) ?? true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nginx does not answer: ${said}`)
}
