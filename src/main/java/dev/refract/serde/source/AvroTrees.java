package dev.refract.serde.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.refract.serde.GenericAvroReader;
import dev.refract.serde.WireFormat;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.source.StrictJson;

/** Avro of any schema that the registry knows. */
final class AvroTrees implements RecordTrees {
    private final GenericAvroReader avro;

    AvroTrees(SchemaRegistry registry) {
        this.avro = new GenericAvroReader(registry);
    }

    @Override
    public JsonNode value(byte[] value) {
        return tree(value);
    }

    @Override
    public JsonNode key(byte[] key) {
        return WireFormat.isFramed(key) ? tree(key) : new TextNode(StrictJson.text(key, 0));
    }

    private JsonNode tree(byte[] framed) {
        return avro.read(framed, AvroTree::of);
    }
}
