"""Where topics and their schemas are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from .errors import StreamError
from .kafka import KafkaLog
from .registry import Decoder


class Cluster:
    """Addresses of a Kafka cluster and a schema registry; opens nothing until a log is read."""

    def __init__(self, bootstrap: str, registry: str, config: Mapping[str, object] = {}, timeout: float = 60.0) -> None:
        """
        bootstrap: ``host:port``, several with commas.
        registry: address of the schema registry, with ``user:password@`` in front of the host if it asks for them.
        config: further settings of librdkafka (TLS, SASL).
        timeout: seconds without any news before reading is given up.
        """
        self.bootstrap, self.registry, self.config, self.timeout = bootstrap, registry, dict(config), timeout

    @classmethod
    def find(
        cls, bootstrap: str | None, registry: str | None, data: str, config: Mapping[str, object], timeout: float
    ) -> Cluster:
        """The cluster with these addresses or, without them, the one that ``refract run`` has running over ``data``."""
        if bootstrap is None or registry is None:
            noted = _endpoints(Path(data) / "endpoints.properties")
            bootstrap, registry = bootstrap or noted["bootstrap.servers"], registry or noted["schema.registry.url"]
        return cls(bootstrap, registry, config, timeout)

    def log(self, topic: str) -> KafkaLog:
        """A new reader of a topic."""
        return KafkaLog(topic, self.bootstrap, self.config, self.timeout)

    def decoder(self, record: str) -> Decoder:
        """A decoder of values that are ``record``."""
        return Decoder(self.registry, record, self.timeout)


def _endpoints(note: Path) -> dict[str, str]:
    try:
        lines = note.read_text(encoding="latin-1").splitlines()
    except OSError:
        raise StreamError(
            f"no cluster is named, and none runs here: there is no {note}; give bootstrap=… and registry=…, or data=…,"
            " the folder of a running refract"
        ) from None
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): re.sub(r"\\(.)", r"\1", value.strip()) for name, value in pairs}
