import { type Command, Option } from 'commander'
import { decimalNumber, hexBytes, microTokens, wholeNumber } from '../flags.ts'

/** The flags by which a command is told of a job: its model, its input, and what it may cost. */
export function withInputOptions(command: Command): Command {
  return command
    .requiredOption('--model <name>', 'model id, publisher/name, or name')
    .addOption(new Option('--prompt <text>', 'what to say to a chat model').conflicts(['input', 'example']))
    .addOption(new Option('--input <file>', 'the input as a JSON file').conflicts('example'))
    .option('--example', 'run an example input of the model', false)
    .option('--max-tokens <n>', 'most output tokens', wholeNumber(1), 96)
    .option('--temperature <t>', '0 takes the most likely token', decimalNumber(0, 5), 0.8)
    .option('--seed <hex>', '32 bytes that seed every draw; the same seed gives the same text', hexBytes(32))
    .option('--deadline <ms>', 'milliseconds until it must have started', decimalNumber(-1e12, 1e12), 60_000)
    .option('--ceiling <micro>', 'most micro-tokens per output unit (a token, a row)', microTokens)
}
