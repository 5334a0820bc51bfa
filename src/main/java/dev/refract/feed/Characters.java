package dev.refract.feed;

import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that are no characters: half of a surrogate pair, which UTF-8 cannot write. */
final class Characters {
    private Characters() {}

    /** What is broken in the texts of a sample; empty when all can be written. */
    static Optional<String> broken(Sample sample) {
        return texts(sample).flatMap(text -> lone(text).stream()).findFirst();
    }

    private static Stream<String> texts(Sample sample) {
        Stream<String> payload = sample.payload() instanceof Payload.Text text
                ? Stream.of(text.text())
                : sample.payload() instanceof Payload.Row row
                        ? row.cells().entrySet().stream()
                                .flatMap(cell ->
                                        Stream.concat(Stream.of(cell.getKey()), cell.getValue().category().stream()))
                        : Stream.empty();
        Stream<String> names = Stream.concat(
                Stream.of(sample.id(), sample.groupId()),
                sample.attributes().entrySet().stream().flatMap(fact -> Stream.of(fact.getKey(), fact.getValue())));
        Stream<String> classes = Stream.concat(
                Stream.concat(
                        sample.label().classes().keySet().stream(), sample.label().multilabel().keySet().stream()),
                sample.label().instances().stream()
                        .flatMap(instance -> Stream.concat(
                                Stream.of(instance.category()), instance.attributes().values().stream())));
        return Stream.concat(Stream.concat(names, classes), payload);
    }

    private static Optional<String> lone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of(String.format("\\u%04x without the other half of its character", (int) c));
            }
        }
        return Optional.empty();
    }
}
