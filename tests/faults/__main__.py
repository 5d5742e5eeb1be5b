"""The long experiments: ``python -m tests.faults kills 10000``."""

from __future__ import annotations

import argparse
import gc
import secrets
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tests.faults import catching, clear_text, damage, io_errors, kills, power_cuts
from tests.faults.report import Report, workshop
from tests.faults.scenarios import SCENARIOS
from tests.faults.tracing import able_here

NOT_HERE = 5
"""The exit code where the system does not let one process trace another."""


def main(words: Sequence[str]) -> int:
    """0 when nothing failed, 1 when something did, ``NOT_HERE``."""
    asked = _parser().parse_args(words)
    if asked.experiment not in {"kills", "flips"} and not able_here():
        _say("NOT TESTED HERE: system calls can be traced on Linux on x86-64, where it is allowed")
        return NOT_HERE
    report = Report()
    _say(f"seed: {asked.seed}")
    gc.freeze()  # what is imported is shared with every child, and not looked at again
    with (
        workshop() as folder,
        suppress(KeyboardInterrupt),
    ):  # a long one that is stopped tells how far it came
        _run(asked, report, folder)
    _say(*report.lines())
    return 1 if report.failures else 0


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _run(asked: argparse.Namespace, report: Report, folder: Path) -> None:
    match asked.experiment:
        case "kills":
            kills.random_kills(report, folder, asked.number, asked.seed)
        case "calls":
            kills.every_call_of(report, folder, asked.acts, asked.seed)
        case "cuts":
            power_cuts.power_cuts(report, folder, asked.number, asked.seed)
        case "syncs":
            power_cuts.after_failed_syncs(report, folder, asked.acts, asked.seed, each=asked.each)
        case "flips":
            damage.flips(report, folder, asked.number, asked.seed, kind=asked.kind)
        case "clear":
            clear_text.clear_text(report, folder, asked.acts, asked.seed)
        case "own":
            catching.catch_all(report, folder, asked.seed, _say)
        case "errors":
            io_errors.io_errors(report, folder, asked.acts, asked.seed, kinds=asked.kinds)


def _act(word: str) -> str:
    if word not in SCENARIOS:
        raise argparse.ArgumentTypeError(f"no act is called {word}")
    return word


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6), help="0 to 999999; else drawn")
    experiments = parser.add_subparsers(dest="experiment", required=True)
    for name, what in (
        ("kills", "kill at so many chance moments, over all acts"),
        ("cuts", "cut the power so often, over all acts"),
        ("flips", "damage a store's file so often"),
    ):
        experiment = experiments.add_parser(name, help=what)
        experiment.add_argument("number", type=int)
        if name == "flips":
            experiment.add_argument("--kind", choices=list(damage.KINDS), default="one bit")
    experiments.add_parser("own", help="plant faults of our own and catch each")
    for name, what in (
        ("calls", "kill before every system call"),
        ("syncs", "let each sync fail, then cut the power"),
        ("clear", "look for answers in every byte that is written"),
        ("errors", "let each call on a file fail, once and for ever"),
    ):
        experiment = experiments.add_parser(name, help=what)
        experiment.add_argument(
            "acts",
            nargs="*",
            type=_act,
            default=list(SCENARIOS),
            help=f"all, or some of {', '.join(SCENARIOS)}",
        )
        if name == "errors":
            experiment.add_argument(
                "--kinds", nargs="+", choices=list(io_errors.KINDS), default=list(io_errors.KINDS)
            )
        if name == "syncs":
            experiment.add_argument("--each", type=int, default=100, help="cuts after each failed sync")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
