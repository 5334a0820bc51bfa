package dev.refract.serde.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.sample.DataFault;

/** Reads keys and values of one format as trees of JSON. */
interface RecordTrees {
    /** @throws DataFault when it is none of this format */
    JsonNode value(byte[] value);

    /**
     * The tree of a key; a text node for a key that is a text.
     *
     * @throws DataFault when it can be read neither in this format nor as text
     */
    JsonNode key(byte[] key);
}
