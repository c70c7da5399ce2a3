const { join } = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');

const target = 'es2022';
const at = (...path) => join(__dirname, ...path);

/** mathjs and what it brings along. */
const FORMULAS = /[\\/]node_modules[\\/](mathjs|decimal\.js|typed-function|complex\.js|fraction\.js)[\\/]/;

/** Texts that no page shows. */
const CLI_TEXTS = /^\.\/cli$/;
const NO_TEXTS = 'data:text/javascript,export const cli = {};';
/** Texts are fetched a language at a time. */
const ALL_TEXTS = /^\.\/tables$/;

/** Files made by other means than bundling. */
class FilesPlugin {
  constructor(make) {
    this.make = make;
  }
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('FilesPlugin', (compilation) => {
      compilation.hooks.additionalAssets.tapPromise('FilesPlugin', async () => {
        for (const [name, content] of await this.make()) compilation.emitAsset(name, new RawSource(content));
      });
    });
  }
}

/**
 * The site, in `dist/workbench`: the workbench, which needs nothing from elsewhere, and beside it the add-in's pane with
 * what Excel reads about it. Its script is `functions.js`, the name by which the manifest knows it.
 * `--env url=https://…` is where the site will be, `--env cdn=21vianet` takes Office.js from its place in China.
 */
module.exports = async ({ url, cdn = 'microsoft' } = {}, { mode = 'production' } = {}) => {
  const { OFFICE, panePolicy, POLICY } = await import('./scripts/policy.mjs');
  const { siteFiles } = await import('./scripts/site-files.mjs');
  const office = OFFICE[cdn];
  if (!office) throw new Error(`--env cdn=${cdn}: there is ${Object.keys(OFFICE).join(', ')}`);
  if (url && !/^https:\/\/[^/?#]+(\/[^?#]*)?$/.test(url))
    throw new Error(`--env url=${url}: an https address without ? or #`);
  const site = url && (url.endsWith('/') ? url : `${url}/`);
  const production = mode === 'production';
  return {
    mode,
    entry: {
      workbench: at('src/workbench/index.tsx'),
      functions: { import: at('src/taskpane/index.ts'), filename: 'functions.js' },
    },
    output: {
      path: at('dist/workbench'),
      filename: '[name].[contenthash].js',
      chunkFilename: '[name].[contenthash].js',
      assetModuleFilename: 'files/[name].[contenthash][ext]',
      clean: true,
    },
    // `eval`, the usual choice for development, is what the page's policy forbids.
    devtool: production ? false : 'cheap-module-source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target, jsx: 'automatic' } },
        {
          test: /\.css$/,
          use: [
            MiniCssExtractPlugin.loader,
            // Every browser that runs the rest reads woff2, so the second copy of each font stays out.
            { loader: 'css-loader', options: { url: { filter: (url) => !url.endsWith('.woff') } } },
          ],
        },
        { test: /\.(woff2|xlsx)$/, type: 'asset/resource' },
        { test: /[\\/]@univerjs[\\/]/, resolve: { alias: { numfmt$: at('src/workbench/numfmt.ts') } } },
      ],
    },
    plugins: [
      new NormalModuleReplacementPlugin(CLI_TEXTS, (found) => {
        if (found.context.startsWith(at('src/i18n'))) found.request = NO_TEXTS;
      }),
      new NormalModuleReplacementPlugin(ALL_TEXTS, (found) => {
        if (found.context === at('src/i18n')) found.request = './tables-on-demand';
      }),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash].css', chunkFilename: '[name].[contenthash].css' }),
      new HtmlPlugin({
        template: at('src/workbench/index.html'),
        chunks: ['workbench'],
        templateParameters: { policy: POLICY },
      }),
      new HtmlPlugin({
        template: at('src/taskpane/index.html'),
        filename: 'taskpane.html',
        chunks: ['functions'],
        templateParameters: { policy: panePolicy(office), office },
      }),
      new FilesPlugin(() => siteFiles(site)),
    ],
    optimization: {
      // What reads formulas is a third as large as the pane, whose budget counts without it: it goes by a name.
      splitChunks: { cacheGroups: { formulas: { test: FORMULAS, name: 'formulas', chunks: 'async' } } },
      minimizer: [new EsbuildPlugin({ target, css: true })],
    },
    cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), buildDependencies: { config: [__filename] } },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
