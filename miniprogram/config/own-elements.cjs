const path = require('node:path')
const { accessibleComponents } = require('./accessible-components.cjs')

/** Lets aria properties through to the mini-program templates, which name every attribute they pass on. */
function passAriaOn(ctx, platform) {
  platform.template.mergeComponents(ctx, accessibleComponents)
  platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'accessible-runtime.cjs')].flat()
}

/** H5 draws with its own elements: the library's styles (which name pictures of another site) and its pull-down are left out. */
function leaveOutLibrary({ chain }) {
  chain.plugin('mainPlugin').tap((args) => {
    Object.assign(args[0].loaderMeta, { extraImportForWeb: '', execBeforeCreateWebApp: '' })
    return args
  })
}

/** Adapts what a platform's plugin has set up. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template) passAriaOn(ctx, platform)
      else ctx.modifyWebpackChain(leaveOutLibrary)
    },
  })
}
