import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the files of the pages lie, by the path at which they are served. */
export type DashboardFiles = Readonly<Record<string, string>>

/**
 * Finds the pages and their charting library. They are served as they lie on disk: nothing is built. Called where this
 * module lies in its package; a bundle of it is told the result.
 */
export function dashboardFiles(): DashboardFiles {
  const web = fileURLToPath(new URL('../../web/', import.meta.url))
  const uplot = path.dirname(fileURLToPath(import.meta.resolve('uplot')))
  const own = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter(name => contentTypes[path.extname(name)] !== undefined)
    .map(name => [`/${name.split(path.sep).join('/')}`, path.join(web, name)])
  return {
    ...Object.fromEntries(own),
    '/': path.join(web, 'index.html'),
    '/uplot.js': path.join(uplot, 'uPlot.esm.js'),
    '/uplot.css': path.join(uplot, 'uPlot.min.css')
  }
}

/** By extension; others are not served. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml'
}
