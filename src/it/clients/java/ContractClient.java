import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What a Java program does with Refract's topics and registry, by Confluent's own serializers. It is started from this
 * source on a class path that holds nothing of Refract.
 *
 * <pre>
 * produce BOOTSTRAP REGISTRY SCHEMA TOPIC    JSON lines {"key", "value"} from standard input; a line in two is written
 *                                            with use.latest.version
 * consume BOOTSTRAP REGISTRY TOPIC...        JSON lines to standard output
 * </pre>
 *
 * <p>Bytes are {"base64": "..."} in JSON, times are milliseconds since 1970.
 */
public final class ContractClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContractClient() {}

    public static void main(String[] arguments) throws Exception {
        String bootstrap = arguments[1];
        String registry = arguments[2];
        if (arguments[0].equals("produce")) {
            produce(bootstrap, registry, Path.of(arguments[3]), arguments[4]);
        } else {
            consume(bootstrap, registry, Arrays.asList(arguments).subList(3, arguments.length));
        }
    }

    private static void produce(String bootstrap, String registry, Path file, String topic) throws Exception {
        Schema schema = new Schema.Parser().parse(Files.readString(file));
        List<Future<?>> sent = new ArrayList<>();
        try (var byFile = producer(bootstrap, registry, false);
                var byLatest = producer(bootstrap, registry, true)) {
            for (String line : lines()) {
                JsonNode record = JSON.readTree(line);
                Object value = fromJson(schema, record.get("value"));
                var producer = sent.size() % 2 == 0 ? byFile : byLatest;
                sent.add(producer.send(
                        new ProducerRecord<>(topic, record.get("key").asText(), value)));
            }
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static KafkaProducer<String, Object> producer(String bootstrap, String registry, boolean latest) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", KafkaAvroSerializer.class);
        settings.put("schema.registry.url", registry);
        settings.put("auto.register.schemas", false);
        settings.put("use.latest.version", latest);
        return new KafkaProducer<>(settings);
    }

    private static List<String> lines() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static void consume(String bootstrap, String registry, List<String> topics) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", KafkaAvroDeserializer.class);
        settings.put("schema.registry.url", registry);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        StringBuilder out = new StringBuilder();
        try (var consumer = new KafkaConsumer<String, Object>(settings)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, Object> record : consumer.poll(Duration.ofMillis(200))) {
                    out.append(JSON.writeValueAsString(line(record))).append('\n');
                }
            }
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static ObjectNode line(ConsumerRecord<String, Object> record) {
        ObjectNode headers = NODES.objectNode();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        ObjectNode line = NODES.objectNode();
        line.put("topic", record.topic());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("timestamp", record.timestamp());
        line.put("key", record.key());
        line.set("headers", headers);
        line.set("value", toJson(record.value()));
        return line;
    }

    private static Object fromJson(Schema schema, JsonNode json) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, json);
            case UNION -> json.isNull() ? null : fromJson(schema.getTypes().get(1), json);
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                json.forEach(item -> items.add(fromJson(schema.getElementType(), item)));
                yield items;
            }
            case MAP -> {
                Map<String, Object> members = new LinkedHashMap<>();
                json.fields()
                        .forEachRemaining(member ->
                                members.put(member.getKey(), fromJson(schema.getValueType(), member.getValue())));
                yield members;
            }
            case ENUM -> new GenericData.EnumSymbol(schema, json.asText());
            case BYTES ->
                ByteBuffer.wrap(Base64.getDecoder().decode(json.get("base64").asText()));
            case STRING -> json.asText();
            case INT -> json.intValue();
            case LONG -> json.longValue();
            case DOUBLE -> json.doubleValue();
            case BOOLEAN -> json.booleanValue();
            default -> throw new IllegalArgumentException("the contract has no " + schema.getType());
        };
    }

    private static GenericRecord record(Schema schema, JsonNode json) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            JsonNode member = json.get(field.name());
            record.put(
                    field.pos(),
                    member == null ? GenericData.get().getDefaultValue(field) : fromJson(field.schema(), member));
        }
        return record;
    }

    private static JsonNode toJson(Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof GenericRecord record) {
            ObjectNode object = NODES.objectNode();
            record.getSchema().getFields().forEach(field -> object.set(field.name(), toJson(record.get(field.pos()))));
            return object;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, member) -> object.set(name.toString(), toJson(member)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(toJson(item)));
            return array;
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return NODES.objectNode().put("base64", Base64.getEncoder().encodeToString(copy));
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number);
        }
        return value instanceof Boolean truth ? NODES.booleanNode(truth) : NODES.textNode(value.toString());
    }
}
