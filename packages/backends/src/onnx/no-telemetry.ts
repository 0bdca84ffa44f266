/**
 * From 1.29 on, onnxruntime reports models and sessions to its maker over the network, and leaves a log per process in
 * the folder for temporary files. Its only switch is this variable, read when it is first loaded
 * (https://github.com/microsoft/onnxruntime/pull/27379). A value that the user has set stays.
 *
 * Call it on the main thread: what a worker thread writes to its environment is a copy that native code never sees.
 */
export function disableTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY ??= '1'
}
