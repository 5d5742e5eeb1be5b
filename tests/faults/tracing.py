"""Every system call of a child, seen before it happens and after: watched, failed, or its last one.

Linux on x86-64 only: results are put into registers.
"""

from __future__ import annotations

import os
import platform
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass

ABLE = sys.platform == "linux" and platform.machine() == "x86_64"
if ABLE:
    from ptrace.binding import func as binding
    from ptrace.syscall.names import SYSCALL_NAMES

_SYSCALL_STOP = signal.SIGTRAP | 0x80
_END_WITH_TRACER = 0x00100000  # PTRACE_O_EXITKILL
_NO_CALL = 2**64 - 1


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: its name and six arguments as the kernel gets them."""

    name: str
    args: tuple[int, ...]


KILL = -1
"""Said of a call that it is entering: the child ends before it."""

Entering = Callable[[Call], int]
"""Asked before each call: 0 lets it happen, an errno makes it fail so, KILL ends the child."""

Left = Callable[[Call, int], None]
"""Told of each call and its result, which is a negative errno when it failed."""


def let_it(_call: Call) -> int:
    return 0


def not_told(_call: Call, _result: int) -> None:
    return None


def wish_to_be_traced() -> None:
    """In the child: stop here until ``trace`` takes over."""
    binding.ptrace_traceme()
    os.kill(os.getpid(), signal.SIGSTOP)


def trace(pid: int, *, entering: Entering = let_it, left: Left = not_told) -> int:
    """Run a child that stopped in ``wish_to_be_traced`` to its end; its exit code, a signal as negative."""
    _, status = os.waitpid(pid, 0)
    if not os.WIFSTOPPED(status):
        return os.waitstatus_to_exitcode(status)
    binding.ptrace_setoptions(pid, binding.PTRACE_O_TRACESYSGOOD | _END_WITH_TRACER)
    inside: Call | None = None
    wanted = 0
    signal_number = 0
    while True:
        binding.ptrace_syscall(pid, signal_number)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        signal_number = os.WSTOPSIG(status)
        if signal_number != _SYSCALL_STOP:
            continue
        signal_number = 0
        registers = binding.ptrace_getregs(pid)
        if inside is None:
            inside = _call(registers)
            wanted = entering(inside)
            if wanted == KILL:
                os.kill(pid, signal.SIGKILL)
                return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            if wanted:
                registers.orig_rax = _NO_CALL
                binding.ptrace_setregs(pid, registers)
            continue
        if wanted:
            registers.rax = 2**64 - wanted
            binding.ptrace_setregs(pid, registers)
        left(inside, _signed(registers.rax))
        inside = None


def able_here() -> bool:
    """Whether this system lets one process trace another."""
    if not ABLE:
        return False
    pid = os.fork()
    if pid == 0:
        try:
            wish_to_be_traced()
            os._exit(0)
        finally:
            os._exit(1)
    return trace(pid) == 0


def text_at(pid: int, address: int) -> str:
    """A path that a call was given."""
    found = b""
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123 (Path cannot be unbuffered)
        memory.seek(address)
        while b"\0" not in found:
            found += memory.read(256 - memory.tell() % 256)  # never across a page that may be missing
    return os.fsdecode(found.partition(b"\0")[0])


def _call(registers: binding.ptrace_registers_t) -> Call:
    r = registers
    name = SYSCALL_NAMES.get(r.orig_rax, str(r.orig_rax))
    return Call(name, (r.rdi, r.rsi, r.rdx, r.r10, r.r8, r.r9))


def _signed(value: int) -> int:
    return value - 2**64 if value >= 2**63 else value
