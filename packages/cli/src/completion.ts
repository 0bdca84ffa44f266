import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const

/** A command with what may follow it. */
interface Place {
  /** The words before, such as `node inference`; empty for the command itself. */
  readonly words: readonly string[]
  readonly next: readonly { readonly word: string; readonly description: string }[]
}

function places(command: Command, words: readonly string[] = []): Place[] {
  const visible = command.createHelp()
  const commands = visible.visibleCommands(command)
  const next = [
    ...visible
      .visibleCommands(command)
      .map(child => ({ word: child.name(), description: child.summary() || child.description() })),
    ...visible
      .visibleOptions(command)
      .flatMap(({ long, description }) => (long ? [{ word: long, description }] : []))
  ]
  return [
    { words, next },
    ...commands
      .filter(child => child.name() !== 'help')
      .flatMap(child => places(child, [...words, child.name()]))
  ]
}

/** A script that completes commands and flags; files are completed wherever a value is asked for. */
export function completionScript(program: Command, shell: (typeof shells)[number]): string {
  const all = places(program)
  return shell === 'fish' ? fish(all) : bash(all, shell)
}

/** The word in single quotes, whatever is in it. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** zsh runs bash's script by its own compatibility layer. */
function bash(all: readonly Place[], shell: 'bash' | 'zsh'): string {
  const cases = all.map(({ words, next }) => {
    const path = ['haca', ...words].join(' ')
    return `    ${quoted(path)}) next=${quoted(next.map(({ word }) => word).join(' '))} ;;`
  })
  const head = shell === 'zsh' ? ['autoload -Uz compinit bashcompinit', 'compinit', 'bashcompinit'] : []
  return [
    ...head,
    '_haca() {',
    '  local path=haca next= word',
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    '    case "$word" in -*) ;; *) _haca_known "$path $word" && path="$path $word" ;; esac',
    '  done',
    '  case "$path" in',
    ...cases,
    '  esac',
    `  COMPREPLY=($(compgen -W "$next" -- "\${COMP_WORDS[COMP_CWORD]}"))`,
    '}',
    `_haca_known() { case "$1" in ${all.map(({ words }) => quoted(['haca', ...words].join(' '))).join('|')}) return 0 ;; esac; return 1; }`,
    'complete -o default -F _haca haca'
  ].join('\n')
}

function fish(all: readonly Place[]): string {
  const lines = all.flatMap(({ words, next }) => {
    const here =
      words.length === 0
        ? '__fish_use_subcommand'
        : words.map(word => `__fish_seen_subcommand_from ${word}`).join('; and ')
    return next.map(({ word, description }) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`
      return `complete -c haca -n ${quoted(here)} ${what} -d ${quoted(description)}`
    })
  })
  return lines.join('\n')
}
