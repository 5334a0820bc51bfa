"""The state of a stream: what a checkpoint must hold to go on in the middle of an epoch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import StateMismatch

VERSION = 1


def check(state: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
    """Raises unless a saved state belongs to a stream with these settings (topic, shuffle, shard).

    Where the same offsets would come in another order, or other offsets, going on would give samples twice or never.
    """
    if state.get("version") != VERSION:
        raise StateMismatch(
            f"the state has version {state.get('version')}, and this package reads {VERSION}; use the version of"
            " refract-stream that saved it"
        )
    for name, now in settings.items():
        if state[name] != now:
            raise StateMismatch(
                f"the state was saved with {_words(name, state[name])}, and the stream has {_words(name, now)}; make"
                " the stream as it was, or begin a new epoch without the state"
            )


def _words(name: str, setting: Any) -> str:
    if isinstance(setting, Mapping):
        setting = ", ".join(f"{key} {value}" for key, value in setting.items())
    return f"{name} {setting}" if setting is not None else f"no {name}"
