"""Values of records: framed as Confluent does, decoded with the schema that they were written with."""

from __future__ import annotations

import base64
import io
import json
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

import fastavro

from .errors import NotASample, StreamError

FRAME = 5  # a zero byte and the id of the schema in four


class Decoder:
    """Decodes values with schemas of a registry, each fetched and prepared once.

    Times come as milliseconds since 1970, not as ``datetime``: most readers never look at them.
    """

    def __init__(self, registry: str, record: str, timeout: float = 30.0) -> None:
        """
        registry: address of the schema registry; ``http://user:password@host`` for basic authentication.
        record: name of the record that values must be.
        """
        parts = urlsplit(registry)
        self._url = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).rstrip("/")
        self._headers = {"Accept": "application/vnd.schemaregistry.v1+json"}
        if parts.username is not None:
            pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            self._headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
        self._record, self._timeout = record, timeout
        self._schemas: dict[bytes, Any] = {}

    def __call__(self, value: bytes) -> dict[str, Any]:
        """The record in a framed value, as a dict with a member for each field of its schema."""
        frame = value[:FRAME]
        schema = self._schemas.get(frame)
        if schema is None:
            schema = self._schemas[frame] = self._prepared(frame)
        body = io.BytesIO(value)
        body.seek(FRAME)
        try:
            record: Any = fastavro.schemaless_reader(body, schema, None)
        except Exception as error:  # fastavro raises many kinds for damaged bytes
            raise NotASample(f"its bytes do not fit its schema ({type(error).__name__}: {error})") from error
        if body.tell() != len(value):
            raise NotASample(f"{len(value) - body.tell()} bytes are left over behind what its schema describes")
        return record

    def _prepared(self, frame: bytes) -> Any:
        if len(frame) < FRAME or frame[0] != 0:
            raise NotASample(
                f"it does not begin with a zero byte and the id of a schema, but with {frame.hex() or 'nothing'}"
            )
        number = int.from_bytes(frame[1:], "big")
        written = json.loads(self._get(f"/schemas/ids/{number}")["schema"])
        if not isinstance(written, dict) or written.get("name", "").rpartition(".")[2] != self._record:
            name = written.get("name", "of no record") if isinstance(written, dict) else written
            raise NotASample(f"its schema {number} is {name}, not {self._record}")
        return fastavro.parse_schema(_without_times(written))

    def _get(self, path: str) -> dict[str, Any]:
        request = urllib.request.Request(self._url + path, headers=self._headers)
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise StreamError(f"the schema registry at {self._url} answers {error.code} to {path}") from error
        except OSError as error:
            raise StreamError(f"the schema registry at {self._url} does not answer: {error}") from error


def _without_times(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {key: _without_times(value) for key, value in schema.items() if key not in ("logicalType", "doc")}
    return [_without_times(item) for item in schema] if isinstance(schema, list) else schema
