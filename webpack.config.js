const { join } = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const target = 'es2022';
const at = (...path) => join(__dirname, ...path);

/** The workbench, a static page: `dist/workbench`. Everything it needs is in that folder; nothing comes from elsewhere. */
module.exports = async (_, { mode = 'production' } = {}) => {
  const { POLICY } = await import('./scripts/policy.mjs');
  const production = mode === 'production';
  return {
    mode,
    entry: { workbench: at('src/workbench/index.tsx') },
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
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].[contenthash].css', chunkFilename: '[name].[contenthash].css' }),
      new HtmlPlugin({ template: at('src/workbench/index.html'), templateParameters: { policy: POLICY } }),
    ],
    optimization: {
      minimizer: [new EsbuildPlugin({ target, css: true })],
    },
    cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), buildDependencies: { config: [__filename] } },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
