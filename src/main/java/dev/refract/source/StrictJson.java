package dev.refract.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/**
 * JSON as RFC 8259 has it and nothing beyond: UTF-8, no repeated names, no NaN, no comments, one value. Numbers keep
 * all their digits until somebody asks for a type. Depth and the length of numbers are bounded.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 400;
    /** An escaped surrogate that is not half of a pair: no reader of UTF-8 can be given it. */
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader TREES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private StrictJson() {}

    /**
     * The value in {@code bytes} from {@code start} on.
     *
     * @throws DataFault when it is not JSON, with the field at which it ends to be
     */
    public static JsonNode read(byte[] bytes, int start) {
        String text = text(bytes, start);
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                JsonNode tree = TREES.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    throw invalid(parser, "there is none");
                }
                if (parser.nextToken() != null) {
                    throw invalid(parser, "something follows it");
                }
                if (text.contains("\\u")) {
                    checkSurrogates(tree, "");
                }
                return tree;
            } catch (JsonProcessingException e) {
                throw invalid(parser, e.getOriginalMessage());
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /**
     * The text in {@code bytes} from {@code start} on.
     *
     * @throws DataFault when it is not UTF-8
     */
    public static String text(byte[] bytes, int start) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataFault(Reason.UNDECODABLE_RECORD, "the record is not UTF-8");
        }
    }

    private static void checkSurrogates(JsonNode node, String path) {
        if (node.isTextual() && LONE_SURROGATE.matcher(node.textValue()).find()) {
            throw new DataFault(
                    Reason.UNDECODABLE_RECORD, "the text of field " + path + " holds half of a surrogate pair");
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkSurrogates(node.get(i), path + "[" + i + "]");
            }
        }
        node.properties().forEach(field -> {
            String name = (path.isEmpty() ? "" : path + ".") + field.getKey();
            if (LONE_SURROGATE.matcher(field.getKey()).find()) {
                throw new DataFault(
                        Reason.UNDECODABLE_RECORD, "a name below " + path + " holds half of a surrogate pair");
            }
            checkSurrogates(field.getValue(), name);
        });
    }

    private static DataFault invalid(JsonParser parser, String why) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String field =
                pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
        String place = field.isEmpty() ? "" : "at field " + field + " ";
        String line = why.lines().findFirst().orElse("");
        return new DataFault(Reason.UNDECODABLE_RECORD, "the record is not valid JSON " + place + "(" + line + ")");
    }
}
