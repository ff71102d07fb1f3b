import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'
import { POLICY } from './policy.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** A running server: where it answers, and how to end it. */
export type Served = { url: string; close: () => Promise<void> }

/** Serves the files of one folder, on the wanted port or, when that is taken, on any free one. Port 0: any free one. */
export async function serveFolder(folder: string, { host = '127.0.0.1', port = 0 } = {}): Promise<Served> {
  const server = createServer((request, response) => answer(folder, request, response))
  try {
    await listen(server, host, port)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    await listen(server, host, 0)
  }
  const { port: given } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const file = fileFor(folder, request.url ?? '/')
  if (file === null) return refuse(response, 404)
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
    // The build puts a hash of the content into the names under assets/, so these never change.
    'cache-control': file.startsWith(join(folder, 'assets') + sep) ? 'max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`)
}

/** The file that a request names, or null when there is none inside the folder. */
function fileFor(folder: string, url: string): string | null {
  const path = decodedPath(url)
  if (path === null) return null
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  if (!file.startsWith(folder + sep)) return null
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null
}

function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}
