const { mergeInternalComponents } = require('@tarojs/shared')
const { accessibleComponents } = require('./accessible-components.cjs')

mergeInternalComponents(accessibleComponents)
