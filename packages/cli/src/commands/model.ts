import type { Manifest } from '@haca/protocol'
import { Command } from 'commander'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { megabytes, table } from '../format.ts'
import { toJson } from '../json.ts'
import { addModel } from '../models/add-model.ts'
import type { AddedServerModel, AddServerModelInit } from '../models/add-server-model.ts'
import { describeAbilities } from '../models/describe-abilities.ts'

interface AddOptions extends AttachOptions {
  readonly manifest?: string
  readonly engineUrl?: string
  readonly engineKey?: string
  readonly engineModel?: string
  readonly name?: string
}

interface GetOptions extends AttachOptions {
  readonly out?: string
}

const addHelp = `
The manifest is a JSON file with name, task, format, input, output, tier, workPerUnit, memoryBytes and licence:
  {"name": "me/digits", "task": "tensor", "format": "onnx", "tier": "exact", "licence": "Apache-2.0",
   "input": {"kind": "tensor", "dtype": "float32", "columns": 256, "maxRows": 256},
   "output": {"kind": "tensor", "columns": 10}, "workPerUnit": 17, "memoryBytes": 1000000}

A model on an OpenAI-compatible server needs no file: what the server can do is tried, and the manifest follows from it,
unless --manifest gives it.

Examples:
  haca model add model.onnx --manifest manifest.json
  haca model add --engine-url http://127.0.0.1:8000/v1 --engine-model qwen3:8b --name me/qwen3-8b
  haca model add model.onnx tokenizer.json --manifest manifest.json --json
`

export function modelCommand(context: Context): Command {
  const model = new Command('model')
    .description('models of a network')
    .addHelpText('after', '\nExamples:\n  haca model ls\n  haca model get digits --out digits\n')
  for (const command of [
    addCommand(context),
    listCommand(context),
    getCommand(context),
    removeCommand(context)
  ]) {
    model.addCommand(command)
  }
  return model
}

function addCommand({ terminal, signal }: Context): Command {
  const command = new Command('add')
    .description('publish a model through a hosting node of a running devnet')
    .argument('[file...]', 'files of the model, under their own names')
    .option('--manifest <file>', 'what the model is, as a JSON file')
    .option(
      '--engine-url <url>',
      'the model is on this OpenAI-compatible server, and nodes have servers of their own'
    )
    .option('--engine-key <file>', 'file with the API key of the server')
    .option('--engine-model <name>', 'what the server calls the model (default: its only one)')
    .option('--name <publisher/name>', 'what the network calls it')
  return withAttachOptions(command)
    .addHelpText('after', addHelp)
    .action(async (files: string[], options: AddOptions) => {
      const { engineUrl, manifest } = options
      const added =
        engineUrl === undefined
          ? await addModel({
              files,
              ...options,
              manifest: requireFlag(command, '--manifest <file>', manifest),
              signal
            })
          : await addFromServer({
              ...options,
              engineUrl,
              name: requireFlag(command, '--name <publisher/name>', options.name),
              signal
            })
      if (options.json) return terminal.print(toJson(added))
      if ('abilities' in added) for (const line of describeAbilities(added.abilities)) terminal.print(line)
      terminal.print(`${added.name} is published as ${added.id}`)
      terminal.note('inference nodes fetch and check it before they offer it')
    })
}

/** Loaded here: it brings the engines, which no other of these commands needs. */
async function addFromServer(init: AddServerModelInit): Promise<AddedServerModel> {
  const { addServerModel } = await import('../models/add-server-model.ts')
  return addServerModel(init)
}

/** A flag that another one makes needed. */
function requireFlag(command: Command, flag: string, value: string | undefined): string {
  return value ?? command.error(`error: required option '${flag}' not specified`)
}

function listCommand({ terminal, signal }: Context): Command {
  const command = new Command('ls').description('list the models that are offered')
  return withAttachOptions(command)
    .addHelpText('after', '\nExamples:\n  haca model ls\n  haca model ls --json\n')
    .action((options: AttachOptions) =>
      withDevnet(options.devnet, signal, async devnet => {
        const models = await devnet.call<{ id: string; manifest: Manifest }[]>('models')
        if (options.json) return terminal.print(toJson(models))
        const rows = models.map(({ id, manifest: { name, task, tier, files } }) => {
          const size = files.reduce((sum, file) => sum + file.size, 0)
          return [name, task, tier, megabytes(size), id]
        })
        terminal.print(table([['name', 'task', 'tier', 'size', 'id'], ...rows]))
      })
    )
}

function getCommand({ terminal, signal }: Context): Command {
  const command = new Command('get')
    .description('fetch the files of a model, every block checked against its CID')
    .argument('<name>', 'model id, publisher/name, or name')
    .option(
      '--out <dir>',
      'where the files go; what is there under their names is replaced (default: the bare name)'
    )
    .option('--join <file>', 'join file of the network; default: the running devnet’s')
  return withAttachOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  haca model get digits\n  haca model get haca/tiny-lm --out models/tiny-lm\n'
    )
    .action(async (name: string, options: GetOptions & { join?: string }) => {
      // Loaded here: libp2p takes a third of a second.
      const { getModel } = await import('../models/get-model.ts')
      const got = await getModel({ name, ...options, terminal, signal })
      if (options.json) return terminal.print(toJson(got))
      for (const { file, size } of got.files) terminal.print(`${file}  ${megabytes(size)}`)
    })
}

function removeCommand({ terminal, signal }: Context): Command {
  const command = new Command('rm')
    .description('take a model off the hosting nodes of a running devnet')
    .argument('<name>', 'model id, publisher/name, or name')
  return withAttachOptions(command)
    .addHelpText(
      'after',
      `
Its files go from their disks, but for blocks that other models share, and they do not copy it again. Two seconds after the
last one has taken it off, no node lists it and no job can name it; who has it in memory keeps it until room is needed.
Hosting nodes that joined from outside are their operators'.

Examples:
  haca model rm me/digits
  haca model rm me/digits --json
`
    )
    .action((name: string, options: AttachOptions) =>
      withDevnet(options.devnet, signal, async devnet => {
        const removed = await devnet.call<{ id: string; removedFrom: string[] }>('model-rm', { name })
        if (options.json) return terminal.print(toJson(removed))
        terminal.print(`${removed.id} is gone from ${removed.removedFrom.join(', ')}`)
      })
    )
}
