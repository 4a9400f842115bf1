const path = require('node:path')
const { accessibleComponents } = require('./accessible-components.cjs')

/** Lets aria properties through to the mini-program templates, which name every attribute they pass on. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, accessibleComponents)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'accessible-runtime.cjs')].flat()
    },
  })
}
