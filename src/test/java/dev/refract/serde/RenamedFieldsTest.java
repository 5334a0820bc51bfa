package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.avro.SampleRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;

/** Exactly once: a field that has another name now is read from what was written under the old name. */
class RenamedFieldsTest {
    /** The schema as it was registered before the lineage's field {@code epoch} became {@code round}. */
    private static final Schema BEFORE = new Schema.Parser()
            .parse(SampleRecord.getClassSchema()
                    .toString()
                    .replaceFirst(
                            "\\{\"name\":\"round\",\"type\":\"long\",\"doc\":\"[^\"]*\",\"default\":0,\"aliases\":\\[\"epoch\"]}",
                            "{\"name\":\"epoch\",\"type\":\"long\",\"default\":0}"));

    private static Sample copyOfRound(long round) {
        Lineage lineage = new Lineage("p", 1, "d", 3, List.of("t"), List.of(), round, .25);
        Sample origin = Sample.original("t", 1, new Payload.Text("hello"), Label.of("greeting"));
        return new Sample(
                "t#3",
                origin.originId(),
                origin.groupId(),
                origin.split(),
                origin.eventTime(),
                origin.payload(),
                origin.label(),
                Optional.of(lineage),
                origin.attributes());
    }

    @Test
    void theOldNameIsInTheOldSchemaAlone() {
        Schema lineage = BEFORE.getField("lineage").schema().getTypes().get(1);
        assertThat(lineage.getField("epoch")).isNotNull();
        assertThat(lineage.getField("round")).isNull();
    }

    @Test
    void theRegistryAcceptsTheNewName() {
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(SampleRecord.getClassSchema(), BEFORE)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    /** Names are not in the bytes: those of today under the schema of yesterday are a record of yesterday. */
    @Test
    void aRoundWrittenAsAnEpochIsRead() {
        InMemoryRegistry registry = new InMemoryRegistry();
        int before = registry.idOf("topic-value", BEFORE);
        SampleSerde serde = new SampleSerde(registry);
        byte[] value = serde.encode("topic", copyOfRound(42));
        byte[] header = WireFormat.header(before);
        byte[] old = Arrays.copyOf(header, value.length);
        System.arraycopy(value, header.length, old, header.length, value.length - header.length);

        assertThat(value).isNotEqualTo(old);
        assertThat(serde.decode(old)).isEqualTo(copyOfRound(42));
    }
}
