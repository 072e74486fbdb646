"""The command's entry: languages, errors and exit codes around the sub-commands.

Exit codes: 0 done; 1 the output cannot be written, or a check found problems; 2 wrong input or arguments; 130 Ctrl-C;
141 the reader of the output has gone.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

from reportparse.cli.command_error import DONE, INTERRUPTED, PIPE_CLOSED, WRONG_INPUT, CommandError
from reportparse.cli.complain import complain
from reportparse.cli.language import choose_language, say
from reportparse.errors import ReportParseError
from reportparse.messages import Language


def main() -> NoReturn:
    """Run the command and end the process."""
    arguments = sys.argv[1:]
    try:
        code = run(arguments, choose_language(arguments, os.environ))
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = PIPE_CLOSED
    if code not in (DONE, WRONG_INPUT):
        _abandon_stdout()
    sys.exit(code)


def run(arguments: list[str], language: Language) -> int:
    """Run the command on arguments and return its exit code."""
    # Imported here so that Ctrl-C is quiet while the libraries load.
    from click.exceptions import Exit, UsageError

    from reportparse.cli.app import APP
    from reportparse.cli.usage_error import usage_error

    try:
        with APP.make_context("reportparse", arguments or ["--help"], obj=language) as context:
            APP.invoke(context)
    except Exit as ended:
        return ended.exit_code
    except CommandError as error:
        return _failed(say(error.key, language, **error.details), error.code)
    except ReportParseError as error:
        return _failed(error.describe(language), WRONG_INPUT)
    except UsageError as error:
        return _failed(usage_error(error, language), WRONG_INPUT)
    return DONE


def _failed(line: str, code: int) -> int:
    """Write one line to the standard error and return the exit code."""
    complain(line)
    return code


def _abandon_stdout() -> None:
    """Give up what is still to be written, so that the interpreter ends without a complaint."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
