package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.refract.augment.Augmentation;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.declare.Declaration;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.gate.text.Bleu;
import dev.refract.gate.text.Chrf;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One record costs time linear in its length, whatever is in it: every operation and every gate on texts comes to an end
 * on long texts of every kind. What a million characters cost is measured by {@code dev.refract.bench.TextCost}, not
 * here; a cost that grows with the square of the length would make this test take hours instead of seconds.
 */
class LongTextsTest {
    /** {@code -Drefract.long.texts=1000000} is the long form. */
    private static final int UNITS = Integer.getInteger("refract.long.texts", 5_000);

    /** They ask a network, or a service. */
    private static final Set<String> LEFT_OUT =
            Set.of("back_translation", "sentence_similarity", "perplexity", "classifier_agrees");

    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final DefaultRecords DEFAULTS = new DefaultRecords(FAMILIES);

    static Stream<Augmentation<?>> operations() {
        return new TextContractSamples()
                .operations().stream()
                        .map(operation -> Declaration.of(operation.getClass().asSubclass(Record.class)))
                        .distinct()
                        .map(declaration -> (Augmentation<?>) DEFAULTS.of(declaration));
    }

    static Stream<Gate> gates() {
        return FAMILIES.gates().values().stream()
                .filter(declaration -> !LEFT_OUT.contains(declaration.id()))
                .map(declaration -> (Gate) DEFAULTS.of(declaration));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsEnd(Augmentation<?> operation) {
        assertThat(operation.kind()).isEqualTo(Kind.TEXT);
        for (LongTexts kind : LongTexts.values()) {
            String text = kind.of(UNITS);
            Result made = Copies.make(TextMedium.DEFAULT, text, everyThird(text), 1, operation);
            assertThat(Copies.text(made)).as("%s", kind).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gatesEnd(Gate gate) {
        for (LongTexts kind : LongTexts.values()) {
            String text = kind.of(UNITS);
            Sample origin = Sample.original("o", 0, new Payload.Text(text), Label.of("a"));
            Candidate copy =
                    new Candidate(origin, new Payload.Text(LongTexts.changed(text)), Label.of("a"), .1, List.of());
            assertThatCode(() -> gate.reject(copy)).as("%s", kind).doesNotThrowAnyException();
        }
    }

    /** What gates count is the same however long the text is. */
    @Test
    void gatesStillMeasureLongTexts() {
        String text = LongTexts.DISTINCT_WORDS.of(200_000);
        Sample origin = Sample.original("o", 0, new Payload.Text(text), Label.NONE);
        Candidate same = new Candidate(origin, new Payload.Text(text), Label.NONE, 0, List.of());
        assertThat(new Bleu(new Range(1, 1)).reject(same)).isEmpty();
        assertThat(new Chrf(new Range(1, 1)).reject(same)).isEmpty();
    }

    private static Label everyThird(String text) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = Tokenizer.tokens(text);
        int units = 0;
        int points = 0;
        for (int i = 0; i < tokens.size(); i += 3) {
            points += text.codePointCount(units, tokens.get(i).start());
            units = tokens.get(i).start();
            spans.add(new Span(
                    points, points + text.codePointCount(units, tokens.get(i).end()), "name"));
        }
        return Label.NONE.withSpans(spans);
    }
}
