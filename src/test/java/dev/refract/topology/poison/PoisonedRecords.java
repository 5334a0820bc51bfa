package dev.refract.topology.poison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.clients.AvroValues;
import dev.refract.clients.SampleValues;
import dev.refract.sample.Reason;
import dev.refract.serde.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Good records of every kind with bad ones of every kind shuffled among them. */
final class PoisonedRecords {
    static final String TOPIC = "poison.in";
    /** Ids of one schema, which the contract's readers read, behind each of which the registry fails another way. */
    static final int FIRST_FOREIGN_ID = 910_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final String GOOD = "good";
    /** One for so many bad records; it is no fault. */
    private static final int TOMBSTONES = 50;

    private static final int LARGE = 25_000;
    private static final int LARGE_KEY = 9_000_000;

    private final int contractId;
    private final Map<String, ObjectNode> samples;
    private final List<Bad> kinds;

    /** A record, the kind of bad one that it is, and the reason that its dead letter must have. */
    record Item(String kind, String id, Optional<Reason> reason, ProducerRecord<byte[], byte[]> record) {
        /** Whether it must be published. */
        boolean good() {
            return kind.equals(GOOD);
        }
    }

    private record Bad(String kind, Reason reason, Function<String, ProducerRecord<byte[], byte[]>> make) {}

    /** @param contractId what the registry calls the contract's schema */
    PoisonedRecords(int contractId) throws IOException {
        this.contractId = contractId;
        this.samples = SampleValues.read();
        this.kinds = bad();
    }

    /** How many kinds of bad records there are. */
    int kinds() {
        return kinds.size();
    }

    /** All of them, in an order that the counts alone decide. */
    List<Item> shuffled(int good, int bad) {
        List<ObjectNode> each = List.copyOf(samples.values());
        List<Item> items = new ArrayList<>(good + bad);
        for (int i = 0; i < good; i++) {
            String id = String.format("g%07d", i);
            byte[] value = i % 50 == 0 ? foreign(id, i / 50) : contract(id, each.get(i % each.size()));
            items.add(new Item(GOOD, id, Optional.empty(), keyed(i, id, value)));
        }
        for (int i = 0; i < bad / TOMBSTONES; i++) {
            String id = String.format("t%07d", i);
            items.add(new Item("tombstone", id, Optional.empty(), record(id, null)));
        }
        for (int i = 0; i < bad; i++) {
            Bad kind = kinds.get(i % kinds.size());
            if (kind.kind().equals("a key of 9 MB") && i >= kinds.size()) {
                kind = kinds.get(0); // once is enough
            }
            String id = String.format("b%07d", i);
            items.add(new Item(
                    kind.kind(), id, Optional.of(kind.reason()), kind.make().apply(id)));
        }
        Collections.shuffle(items, new Random(20261127));
        return items;
    }

    /** The contract with a field that somebody has added. */
    static Schema foreignSchema() {
        List<Schema.Field> fields = new ArrayList<>();
        Contract.SAMPLE.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        Schema optional = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        fields.add(new Schema.Field("room", optional, "Where it was taken.", Schema.Field.NULL_DEFAULT_VALUE));
        return Schema.createRecord(Contract.SAMPLE.getName(), "", Contract.SAMPLE.getNamespace(), false, fields);
    }

    private byte[] foreign(String id, int number) {
        ObjectNode value = identified(samples.get("text"), id).put("room", "A" + number);
        int schema = FIRST_FOREIGN_ID + number % FaultyRegistry.Fault.values().length;
        return AvroValues.framed(schema, foreignSchema(), value);
    }

    private List<Bad> bad() throws IOException {
        List<Bad> all = new ArrayList<>();
        for (HostileValue hostile : HostileValue.all()) {
            all.add(new Bad(hostile.name(), hostile.reason(), id -> record(id, hostile.of(contract(id, marked())))));
        }
        for (HostileSchema hostile : HostileSchema.values()) {
            all.add(new Bad(
                    hostile.name(),
                    hostile.reason(),
                    id -> record(id, AvroValues.framed(hostile.id(), Contract.SAMPLE, identified(marked(), id)))));
        }
        for (String line : lines()) {
            String[] cells = line.split("\\|", 4);
            JsonNode patch = JSON.readTree(cells[3].strip());
            ObjectNode base = samples.get(cells[2].strip());
            Reason reason =
                    Reason.valueOf(cells[1].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
            all.add(new Bad(cells[0].strip(), reason, id -> record(id, contract(patched(base, id, patch)))));
        }
        all.add(new Bad("a record that is too large", Reason.RECORD_TOO_LARGE, id -> {
            ObjectNode large = identified(samples.get("plain"), id).put("text", "a ".repeat(LARGE / 2));
            return record(id, contract(large));
        }));
        all.add(new Bad("a schema id in a header", Reason.NOT_FRAMED, id -> {
            byte[] value = contract(id, marked());
            var record = record(id, Arrays.copyOfRange(value, 5, value.length));
            record.headers().add("__value_schema_id", new byte[17]);
            return record;
        }));
        all.add(new Bad(
                "a key of 9 MB",
                Reason.NOT_FRAMED,
                id -> new ProducerRecord<>(TOPIC, null, 1L, new byte[LARGE_KEY], new byte[] {9, 9})));
        return all;
    }

    private ObjectNode marked() {
        return samples.get("plain").deepCopy().put("text", "some ## words");
    }

    private byte[] contract(String id, ObjectNode sample) {
        return contract(identified(sample, id));
    }

    private byte[] contract(ObjectNode value) {
        return AvroValues.framed(contractId, Contract.SAMPLE, value);
    }

    private static ObjectNode identified(ObjectNode sample, String id) {
        return sample.deepCopy().put("id", id);
    }

    /** As a merge patch, but null is a value. */
    private static ObjectNode patched(ObjectNode base, String id, JsonNode patch) {
        ObjectNode value = identified(base, id);
        merge(value, patch);
        return value;
    }

    private static void merge(ObjectNode into, JsonNode patch) {
        patch.properties().forEach(member -> {
            if (member.getValue().isObject() && into.get(member.getKey()) instanceof ObjectNode inner) {
                merge(inner, member.getValue());
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }

    /** Some producers write no key, and some another. */
    private static ProducerRecord<byte[], byte[]> keyed(int number, String id, byte[] value) {
        ProducerRecord<byte[], byte[]> record = record(id, value);
        return switch (number % 50) {
            case 1 -> new ProducerRecord<>(TOPIC, null, record.timestamp(), null, value);
            case 2 -> new ProducerRecord<>(TOPIC, null, record.timestamp(), ("of " + id).getBytes(UTF_8), value);
            default -> record;
        };
    }

    private static ProducerRecord<byte[], byte[]> record(String id, byte[] value) {
        return new ProducerRecord<>(TOPIC, null, 1_764_201_600_000L, id.getBytes(UTF_8), value);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = PoisonedRecords.class.getResourceAsStream("/poison/invalid-samples.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
