/** How a command ends on an error: one line for the user's mistakes, exit code 1. */

/** Prints the error's message without a stack trace and sets the exit code. */
export function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
