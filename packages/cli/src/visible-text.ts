/** Control characters but for tab and line feed. Terminals obey them: they move the cursor, set titles, fill the clipboard. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Where Unicode has the signs for control characters: ␀ for 0, ␛ for escape. */
const signs = 0x2400
const deleteCode = 0x7f
const deleteSign = '\u2421'
const replacement = '\ufffd'

/** Text with its control characters made visible: what models and other nodes say may reach a terminal, but not steer it. */
export function visibleText(text: string): string {
  return text.replace(control, character => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(signs + code)
    return code === deleteCode ? deleteSign : replacement
  })
}
