package dev.refract.serde.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.source.SampleMapper;
import dev.refract.source.SourceFields;
import java.util.Optional;

/** Records of a foreign shape, read by a map. A record without a value deletes the sample that its key names. */
record MappedDecoder(SampleMapper mapper, RecordTrees trees) implements SampleDecoder {
    @Override
    public SourceContent decode(byte[] key, byte[] value, long timestamp) {
        try {
            return content(key, value, timestamp);
        } catch (StackOverflowError e) {
            throw new DataFault(Reason.RESOURCE_LIMIT, "reading the record ran out of stack");
        }
    }

    private SourceContent content(byte[] key, byte[] value, long timestamp) {
        if (value == null) {
            return deletion(key);
        }
        if (value.length == 0) {
            throw new DataFault(Reason.EMPTY_VALUE, "the value has no bytes; a record was expected");
        }
        SourceFields fields = new SourceFields(trees.value(value), () -> tree(key));
        Optional<String> deleted = mapper.deletion(fields);
        return deleted.isPresent()
                ? new SourceContent.Deletion(deleted)
                : new SourceContent.Content(mapper.sample(fields, timestamp));
    }

    private SourceContent deletion(byte[] key) {
        if (key == null) {
            throw new DataFault(Reason.NULL_VALUE, "the record has neither key nor value; a record was expected");
        }
        return new SourceContent.Deletion(
                mapper.deletedBy(new SourceFields(MissingNode.getInstance(), () -> tree(key))));
    }

    private JsonNode tree(byte[] key) {
        return key == null ? MissingNode.getInstance() : trees.key(key);
    }
}
