import { Argument, Command } from 'commander'
import { completionScript, shells } from '../completion.ts'
import type { Context } from '../context.ts'
import { toJson } from '../json.ts'

/** `haca completion <shell>`: what a shell needs to complete this command; made from the commands themselves. */
export function completionCommand({ terminal }: Context): Command {
  const command: Command = new Command('completion')
    .description('print what a shell needs to complete haca')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .option('--json', 'print the script as a JSON string', false)
    .addHelpText(
      'after',
      '\nExamples:\n  haca completion bash > haca.bash && source haca.bash\n  haca completion fish > ~/.config/fish/completions/haca.fish\n'
    )
    .action((shell: (typeof shells)[number], { json }: { readonly json: boolean }) => {
      let root = command
      while (root.parent !== null) root = root.parent
      const script = completionScript(root, shell)
      terminal.print(json ? toJson(script) : script)
    })
  return command
}
