"""Runs a command in a pseudo-terminal, presses Ctrl-C when it has printed a text, and ends with its exit code.

interrupt.py <text> <command> <argument>...
"""

import os
import pty
import signal
import sys

text, command = sys.argv[1].encode(), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    # a shell starts what runs in the background with Ctrl-C ignored, and programs inherit that
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execvp(command[0], command)

screen = b""
pressed = False
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:  # the other side is closed
        break
    if not piece:
        break
    screen += piece
    if not pressed and text in screen:
        os.write(terminal, b"\x03")
        pressed = True

_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(screen)
sys.stdout.flush()
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
