package dev.refract.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics with what Kafka, Avro and the registry's protocol offer, and with nothing of Refract: a committed reader
 * whose lines are those of the foreign clients.
 */
public final class AvroLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String registry;
    private final Map<Integer, Schema> schemas = new HashMap<>();

    private AvroLines(String registry) {
        this.registry = registry;
    }

    /** Every record of the topics that is committed now: topic, partition, offset, key and value. */
    public static List<JsonNode> read(String bootstrapServers, String registry, List<String> topics) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        AvroLines reader = new AvroLines(registry);
        List<JsonNode> lines = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> lines.add(reader.line(record)));
            }
        }
        return lines;
    }

    private JsonNode line(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", record.topic());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("key", record.key() == null ? null : new String(record.key(), UTF_8));
        line.set("value", record.value() == null ? null : value(record.value()));
        return line;
    }

    private JsonNode value(byte[] framed) {
        try {
            Schema schema = schema(ByteBuffer.wrap(framed).getInt(1));
            GenericRecord value = new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null));
            return JSON.readTree(value.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(int id) throws IOException {
        Schema known = schemas.get(id);
        if (known == null) {
            try (InputStream in =
                    URI.create(registry + "/schemas/ids/" + id).toURL().openStream()) {
                known = new Schema.Parser()
                        .parse(JSON.readTree(in).get("schema").asText());
            }
            schemas.put(id, known);
        }
        return known;
    }
}
