import { access } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { HacaError } from '@haca/protocol'

/** As much of node-llama-cpp 3 as is used here; its own types come with a package that is not installed. */
export interface LlamaModule {
  readonly getLlama: (options: object) => Promise<Llama>
  readonly resolveChatWrapper: (model: LlamaModel) => LlamaChatWrapper
}

export interface Llama {
  readonly loadModel: (options: object) => Promise<LlamaModel>
  readonly dispose: () => Promise<void>
}

export interface LlamaChatWrapper {
  readonly generateContextState: (options: { readonly chatHistory: readonly LlamaMessage[] }) => {
    readonly contextText: { readonly tokenize: (tokenizer: LlamaModel['tokenizer']) => number[] }
  }
}

export type LlamaMessage =
  | { readonly type: 'system' | 'user'; readonly text: string }
  | { readonly type: 'model'; readonly response: readonly string[] }

export interface LlamaModel {
  readonly tokenizer: unknown
  readonly tokens: { readonly eos: number | null; readonly eot: number | null }
  readonly trainContextSize: number
  readonly fileInfo: {
    readonly metadata: { readonly tokenizer: { readonly ggml: { readonly tokens: readonly string[] } } }
    /** By ggml's numbers of types. */
    readonly tensorInfo?: readonly { readonly ggmlType: number }[]
  }
  readonly detokenize: (
    tokens: readonly number[],
    special?: boolean,
    lastTokens?: readonly number[]
  ) => string
  readonly isSpecialToken: (token: number) => boolean
  readonly createContext: (options: object) => Promise<LlamaContext>
  readonly dispose: () => Promise<void>
}

export interface LlamaContext {
  readonly getSequence: () => LlamaSequence
  readonly dispose: () => Promise<void>
}

export interface LlamaSequence {
  readonly clearHistory: () => Promise<void>
  readonly controlledEvaluate: (
    input: readonly (number | readonly [token: number, options: object])[]
  ) => Promise<(LlamaOutput | undefined)[]>
}

export interface LlamaOutput {
  readonly next: {
    /** Raw logits by token, highest first. */
    readonly logits?: ReadonlyMap<number, number>
    /** Σ exp(logit − highest logit) over the vocabulary. */
    readonly totalLogitWeight?: number
  }
}

const packageName = 'node-llama-cpp'
/** The release whose numbers the numerics class stands for. */
export const llamaVersion = '3.22.1'

/** The package that holds the binaries of this machine. */
function binaries(): string {
  const { platform, arch } = process
  const kind =
    platform === 'darwin' ? `mac-${arch}${arch === 'arm64' ? '-metal' : ''}` : `${platform}-${arch}`
  return `@node-llama-cpp/${kind === 'win32-x64' ? 'win-x64' : kind}`
}

/** Arguments of `npm` that install the engine into a folder, without the 573 MB for graphics cards and without scripts. */
export const llamaInstall = (folder: string): readonly string[] => [
  'install',
  '--prefix',
  folder,
  `${packageName}@${llamaVersion}`,
  `${binaries()}@${llamaVersion}`,
  '--omit=optional',
  '--ignore-scripts'
]

/**
 * Loads node-llama-cpp from beside this package, or from a folder that it was installed into.
 *
 * @throws HacaError `UNSUPPORTED_FORMAT` with the command that installs it
 */
export async function importLlama(folder: string | undefined): Promise<LlamaModule> {
  const inFolder = folder && path.join(folder, 'node_modules', packageName, 'dist/index.js')
  const installed =
    inFolder !== undefined &&
    (await access(inFolder).then(
      () => true,
      () => false
    ))
  try {
    return await import(installed ? pathToFileURL(inFolder).href : packageName)
  } catch (cause) {
    const command = `npm ${llamaInstall(folder ?? '.').join(' ')}`
    throw new HacaError(
      'UNSUPPORTED_FORMAT',
      `models in the format gguf need an engine that is not installed: ${command}`,
      {
        data: { field: 'manifest.format', actual: 'gguf', limit: 'onnx' },
        cause
      }
    )
  }
}
