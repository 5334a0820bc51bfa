package dev.refract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.serde.Contract;
import io.apicurio.registry.utils.converter.avro.AvroData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.junit.jupiter.api.Test;

/**
 * What Kafka Connect makes of a sample, by the converter of Apicurio, which goes back to Confluent's: plain structures
 * that sinks can take apart by the names of their fields, and nothing that only Avro has.
 */
class ConnectDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AvroData converter = new AvroData(100);

    @Test
    void everyKindOfSampleComesBackFromConnectAsItWas() throws IOException {
        for (Map.Entry<String, ObjectNode> sample : SampleValues.read().entrySet()) {
            GenericRecord record = record(sample.getValue().put("id", sample.getKey()));

            SchemaAndValue connect = converter.toConnectData(Contract.SAMPLE, record);
            ((Struct) connect.value()).validate();
            Object back = converter.fromConnectData(connect.schema(), connect.value());

            assertThat(JSON.readTree(back.toString())).as(sample.getKey()).isEqualTo(JSON.readTree(record.toString()));
        }
    }

    /** A sum type would be a structure with a field for each of its types, and a dot in a name breaks SQL paths. */
    @Test
    void thereAreNoSumTypesAndTimesAreTimes() {
        Map<String, Schema> fields = new TreeMap<>();
        collect("", converter.toConnectSchema(Contract.SAMPLE), fields);

        assertThat(fields.keySet()).allMatch(path -> path.matches("(/[a-z0-9_]+(\\[])?)+"));
        assertThat(fields.values())
                .extracting(Schema::name)
                .filteredOn(name -> name != null)
                .noneMatch(name -> name.contains("Union"));
        assertThat(fields.get("/event_time").name()).isEqualTo(Timestamp.LOGICAL_NAME);
        assertThat(fields.get("/row/cells[]/timestamp").name()).isEqualTo(Timestamp.LOGICAL_NAME);
        assertThat(fields.get("/label/classes[]/share").type()).isEqualTo(Schema.Type.FLOAT64);
        assertThat(fields.get("/media/encoded").type()).isEqualTo(Schema.Type.BYTES);
    }

    /** The table of sinks in the README. */
    @Test
    void theTopLevelHasTheTypesThatTheReadmeNames() {
        Map<Schema.Type, List<String>> names = new TreeMap<>();
        for (Field field : converter.toConnectSchema(Contract.SAMPLE).fields()) {
            names.computeIfAbsent(field.schema().type(), type -> new ArrayList<>())
                    .add(field.name());
        }

        assertThat(names)
                .isEqualTo(Map.of(
                        Schema.Type.STRING,
                        List.of("id", "split", "main_class", "origin_id", "group_id", "text"),
                        Schema.Type.INT32,
                        List.of("copy", "revision"),
                        Schema.Type.FLOAT64,
                        List.of("weight"),
                        Schema.Type.INT64,
                        List.of("event_time"),
                        Schema.Type.STRUCT,
                        List.of("media", "row", "series", "reference", "label", "lineage"),
                        Schema.Type.MAP,
                        List.of("attributes")));
    }

    private static void collect(String path, Schema schema, Map<String, Schema> fields) {
        if (schema.type() == Schema.Type.ARRAY) {
            collect(path + "[]", schema.valueSchema(), fields);
        } else if (schema.type() == Schema.Type.STRUCT) {
            for (Field field : schema.fields()) {
                fields.put(path + "/" + field.name(), field.schema());
                collect(path + "/" + field.name(), field.schema(), fields);
            }
        }
    }

    private static GenericRecord record(ObjectNode value) throws IOException {
        byte[] framed = AvroValues.framed(1, Contract.SAMPLE, value);
        return new GenericDatumReader<GenericRecord>(Contract.SAMPLE)
                .read(null, DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null));
    }
}
