import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { routes } from '../../shared/contract/routes.ts'

const root = path.resolve(__dirname, '..', '..')
const shared = path.join(root, 'shared')
const target = process.env.TARO_ENV ?? 'h5'
const production = process.env.NODE_ENV === 'production'

/** What the client needs of the contract: method and path of each operation. Schemas stay on the server. */
const endpoints = Object.fromEntries(Object.entries(routes).map(([name, { method, path: at }]) => [name, [method, at]]))

const cssModules = { enable: true, config: { namingPattern: 'module', generateScopedName: '[name]_[local]_[hash:base64:4]' } }

/** Mini-programs have no origin of their own: a city sets API_BASE when it builds; without it they speak to the local host. */
const LOCAL_API = 'http://localhost:8080'

/** Sizes are written in CSS px of a 390-wide screen; mini-programs get rpx, H5 keeps px, so that wide screens blow nothing up. */
const designWidth = 390

/** Where the build goes, seen from the project's folder. */
const output = path.relative(path.join(root, 'miniprogram'), path.resolve(root, process.env.DIST ?? 'dist', target))

interface SplitChain {
  optimization: { merge(options: unknown): unknown }
}

/** Components that several pages use are loaded once and not with every page. */
function shareChunks(chain: SplitChain): void {
  const shared = {
    name: 'shared',
    test: /[\\/]miniprogram[\\/]src[\\/]|[\\/]shared[\\/]/,
    chunks: 'async',
    minChunks: 8,
    priority: 20,
    enforce: true,
  }
  chain.optimization.merge({ chunkIds: 'named', splitChunks: { cacheGroups: { shared } } })
}

export default defineConfig(async () => ({
  projectName: 'haochaping',
  date: '2026-11-22',
  designWidth,
  deviceRatio: { [designWidth]: 750 / designWidth },
  sourceRoot: 'src',
  outputRoot: output,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(__dirname, 'own-elements.cjs')],
  defineConstants: {
    ENDPOINTS: JSON.stringify(endpoints),
    API_BASE: JSON.stringify(process.env.API_BASE ?? (target === 'h5' ? '' : LOCAL_API)),
  },
  copy: { patterns: target === 'h5' ? [{ from: 'src/kiosk-worker.js', to: `${output}/kiosk-worker.js` }] : [], options: {} },
  alias: { '@': path.join(root, 'miniprogram', 'src'), '@shared': shared },
  // Pages of H5 are made small in seconds; what goes to the mini-programs as it is known to pass their checks.
  jsMinimizer: target === 'h5' ? 'esbuild' : 'terser',
  esbuild: { minify: { enable: production, config: { target: 'es2018', charset: 'utf8', legalComments: 'none' } } },
  terser: { enable: production, config: { output: { comments: false, ascii_only: false } } },
  mini: {
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    useHtmlComponents: true,
    compile: { include: [shared] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} }, cssModules },
    router: { mode: 'browser' },
    webpackChain: shareChunks,
  },
}))
