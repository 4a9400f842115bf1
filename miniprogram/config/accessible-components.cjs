const names = ['label', 'checked', 'disabled', 'hidden', 'live', 'describedby', 'labelledby', 'current', 'pressed', 'expanded']
const aria = Object.fromEntries(['role', 'aria-role', ...names.map((name) => `aria-${name}`)].map((name) => [name, '']))

exports.accessibleComponents = { View: aria, Text: aria, Button: aria, Image: aria, Input: aria, Textarea: aria, Picker: aria }
