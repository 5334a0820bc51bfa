package dev.refract.serde.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.refract.serde.WireFormat;
import dev.refract.source.StrictJson;

/**
 * JSON, with the framing of a schema registry or without. The schema itself is not asked for: whoever wrote the record
 * has checked it against it, and the map checks what it reads.
 *
 * @param framed whether values, and keys that begin with the magic byte, are framed
 */
record JsonTrees(boolean framed) implements RecordTrees {
    @Override
    public JsonNode value(byte[] value) {
        if (!framed) {
            return StrictJson.read(value, 0);
        }
        WireFormat.schemaId(value);
        return StrictJson.read(value, WireFormat.LENGTH);
    }

    @Override
    public JsonNode key(byte[] key) {
        if (framed && WireFormat.isFramed(key)) {
            return StrictJson.read(key, WireFormat.LENGTH);
        }
        String text = StrictJson.text(key, 0);
        return text.startsWith("{") || text.startsWith("\"") ? StrictJson.read(key, 0) : new TextNode(text);
    }
}
