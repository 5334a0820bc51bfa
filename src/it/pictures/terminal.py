"""Runs a command in a pseudo-terminal and writes what is on its screen at the end as an HTML page.

usage: terminal.py <page.html> <columns> <rows> <seconds> <command> [<argument> ...]

The command gets Ctrl-C after so many seconds, as from a person who has seen enough; 0 is never. The screen knows what
progress bars and colors need: carriage return, line feed, backspace, tab, moving up and down, erasing, and the 16 colors.
"""

import fcntl
import html
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

COLORS = ["#1e1e1e", "#c62828", "#2e7d32", "#9a6700", "#0b57d0", "#8e24aa", "#00798c", "#eeeeee"]
SEQUENCE = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.")


class Screen:
    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines, self.x, self.y, self.style = [[]], 0, 0, ""

    def feed(self, text):
        at = 0
        while at < len(text):
            found = SEQUENCE.match(text, at)
            if found:
                if found.group(2):
                    self.control(found.group(1), found.group(2))
                at = found.end()
            else:
                self.put(text[at])
                at += 1

    def control(self, arguments, letter):
        numbers = [int(each) if each.isdigit() else 0 for each in arguments.split(";")]
        count = max(1, numbers[0])
        if letter == "A":
            self.y = max(0, self.y - count)
        elif letter == "B":
            self.down(count)
        elif letter == "C":
            self.x += count
        elif letter == "D":
            self.x = max(0, self.x - count)
        elif letter == "G":
            self.x = count - 1
        elif letter == "H":
            self.y, self.x = max(0, len(self.lines) - self.rows) + count - 1, max(numbers[-1], 1) - 1
            self.down(0)
        elif letter == "K":
            self.lines[self.y] = self.lines[self.y][: self.x] if numbers[0] == 0 else []
        elif letter == "J":
            self.lines[self.y] = self.lines[self.y][: self.x]
            del self.lines[self.y + 1 :]
        elif letter == "m":
            self.color(numbers)

    def color(self, numbers):
        for number in numbers:
            if number == 0 or number == 39:
                self.style = ""
            elif number == 1:
                self.style += "font-weight:bold;"
            elif 30 <= number <= 37:
                self.style += f"color:{COLORS[number - 30]};"
            elif 90 <= number <= 97:
                self.style += f"color:{COLORS[number - 90]};"

    def put(self, character):
        if character == "\n":
            self.down(1)
        elif character == "\r":
            self.x = 0
        elif character == "\b":
            self.x = max(0, self.x - 1)
        elif character == "\t":
            self.x += 8 - self.x % 8
        elif character >= " ":
            if self.x >= self.columns:
                self.x = 0
                self.down(1)
            line = self.lines[self.y]
            line.extend([(" ", "")] * (self.x + 1 - len(line)))
            line[self.x] = (character, self.style)
            self.x += 1

    def down(self, count):
        self.y += count
        while len(self.lines) <= self.y:
            self.lines.append([])

    def page(self, command):
        shown = [f'<span style="color:#777">$ </span><b>{html.escape(command)}</b>']
        for line in self.lines[-self.rows :]:
            shown.append("".join(f'<span style="{style}">{html.escape(each)}</span>' if style else html.escape(each)
                                 for each, style in line))
        return ('<!doctype html><html lang="en"><meta charset="utf-8"><title>terminal</title>'
                "<style>body{margin:0;background:#fff;color:#1e1e1e}pre{font:15px/1.35 'DejaVu Sans Mono',monospace;"
                "padding:16px;margin:0}</style><pre>" + "\n".join(shown) + "</pre></html>\n")


def run(page, columns, rows, seconds, command):
    child, terminal = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a background job inherits that Ctrl-C is ignored
        os.environ["TERM"] = "xterm-256color"
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    screen, rest = Screen(columns, rows), b""
    end = time.monotonic() + seconds if seconds else None
    while True:
        wait = None if end is None else max(0.0, end - time.monotonic())
        ready, _, _ = select.select([terminal], [], [], wait)
        if not ready:
            os.kill(child, signal.SIGINT)
            end = None
            continue
        try:
            read = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not read:
            break
        rest += read
        whole = rest.decode("utf-8", "ignore")
        rest = rest[len(whole.encode("utf-8")) :]
        screen.feed(whole)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with open(page, "w", encoding="utf-8") as out:
        out.write(screen.page(" ".join(command)))
    print(f"{page}: exit code {code}, {len(screen.lines)} lines")


if __name__ == "__main__":
    run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), sys.argv[5:])
