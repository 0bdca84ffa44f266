import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const

/** A command with what may follow it. */
interface Place {
  /** The words before, such as `node inference`; empty for the command itself. */
  readonly words: readonly string[]
  readonly next: readonly { readonly word: string; readonly description: string }[]
  /** What may stand behind a flag, where there is a choice of words. */
  readonly values: readonly { readonly flag: string; readonly choices: readonly string[] }[]
}

function places(command: Command, words: readonly string[] = []): Place[] {
  const visible = command.createHelp()
  const commands = visible.visibleCommands(command)
  const options = visible.visibleOptions(command)
  const next = [
    ...command.registeredArguments.flatMap(({ argChoices = [], description }) =>
      argChoices.map(word => ({ word, description }))
    ),
    ...visible
      .visibleCommands(command)
      .map(child => ({ word: child.name(), description: child.summary() || child.description() })),
    ...options.flatMap(({ long, description }) => (long ? [{ word: long, description }] : []))
  ]
  const values = options.flatMap(({ long, argChoices }) =>
    long && argChoices ? [{ flag: long, choices: argChoices }] : []
  )
  return [
    { words, next, values },
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
  const offer = (place: string, words: readonly string[]) =>
    `    ${quoted(place)}) next=${quoted(words.join(' '))} ;;`
  const cases = all.map(({ words, next }) =>
    offer(
      ['haca', ...words].join(' '),
      next.map(({ word }) => word)
    )
  )
  const valueCases = all.flatMap(({ words, values }) =>
    values.map(({ flag, choices }) => offer(['haca', ...words, flag].join(' '), choices))
  )
  const head = shell === 'zsh' ? ['autoload -Uz compinit bashcompinit', 'compinit', 'bashcompinit'] : []
  return [
    ...head,
    '_haca() {',
    // Not `path`, which is where zsh finds programs.
    '  local place=haca next= word',
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    '    case "$word" in -*) ;; *) _haca_known "$place $word" && place="$place $word" ;; esac',
    '  done',
    '  case "$place" in',
    ...cases,
    '  esac',
    `  case "$place \${COMP_WORDS[COMP_CWORD-1]}" in`,
    ...valueCases,
    '  esac',
    `  COMPREPLY=($(compgen -W "$next" -- "\${COMP_WORDS[COMP_CWORD]}"))`,
    '}',
    `_haca_known() { case "$1" in ${all.map(({ words }) => quoted(['haca', ...words].join(' '))).join('|')}) return 0 ;; esac; return 1; }`,
    'complete -o default -F _haca haca'
  ].join('\n')
}

function fish(all: readonly Place[]): string {
  const lines = all.flatMap(({ words, next, values }) => {
    const here =
      words.length === 0
        ? '__fish_use_subcommand'
        : words.map(word => `__fish_seen_subcommand_from ${word}`).join('; and ')
    const choices = new Map(values.map(({ flag, choices }) => [flag, ` -x -a ${quoted(choices.join(' '))}`]))
    return next.map(({ word, description }) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}${choices.get(word) ?? ''}` : `-f -a ${word}`
      return `complete -c haca -n ${quoted(here)} ${what} -d ${quoted(description)}`
    })
  })
  return lines.join('\n')
}
