package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Labels stay true: for every operation on texts, whatever the text, what no edit names stays as it was, spans
 * keep their words, and a count is reached or the step says by how much it was not.
 */
class EveryOperationTest {
    private static final int TEXTS = 150;

    static Stream<Augmentation<?>> operations() {
        return new TextContractSamples().operations().stream();
    }

    /** No edits: the same bytes. */
    @Test
    void aStepWithoutEditsChangesNothing() {
        RandomTexts texts = new RandomTexts(5);
        for (int i = 0; i < 2_000; i++) {
            String text = texts.next();
            TextDocument document = TextDocument.of(text, texts.spans(text));
            assertThat(new TextEdits(List.of(), "").applyTo(document)).isEqualTo(document);
        }
    }

    /** A span none of whose tokens was edited covers the same surface after the step, wherever that is. */
    @ParameterizedTest
    @MethodSource("operations")
    void spansKeepTheirWords(Augmentation<?> operation) {
        RandomTexts texts = new RandomTexts(17);
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            List<Span> spans = texts.spans(text);
            TextDocument before = TextDocument.of(text, spans);
            Result made = Copies.make(TextMedium.DEFAULT, text, Label.NONE.withSpans(spans), i, operation);
            List<Edit> edits = Copies.edits(made);
            if (edits.stream().anyMatch(edit -> edit instanceof Edit.Delete)) {
                continue; // spans may go; RewritingTest follows them
            }
            List<Span> after = made.copy().label().spans();
            assertThat(after).hasSameSizeAs(spans);
            for (int span = 0; span < spans.size(); span++) {
                if (untouched(before, before.utf16Spans().get(span), edits)) {
                    assertThat(covered(Copies.text(made), after.get(span)))
                            .as("span %s of \"%s\" after %s", spans.get(span), text, edits)
                            .isEqualTo(covered(text, spans.get(span)));
                }
            }
        }
    }

    /** The samples ask for exactly two edits of most operations: they get two, or the reason. */
    @ParameterizedTest
    @MethodSource("operations")
    void whatIsAskedIsDoneOrReported(Augmentation<?> operation) {
        RandomTexts texts = new RandomTexts(23);
        for (int i = 0; i < TEXTS; i++) {
            Result made = Copies.make(texts.next(), i, operation);
            if (asks(operation).isPresent() && !made.steps().isEmpty()) {
                int edits = Copies.edits(made).size();
                assertThat(edits == 2 || Copies.shortfall(made).matches(edits + " of 2: .+"))
                        .as("%d edits by %s", edits, operation)
                        .isTrue();
            } else if (asks(operation).isPresent()) {
                assertThat(Copies.text(made)).isNotNull();
            }
        }
    }

    private static Optional<String> asks(Augmentation<?> operation) {
        return Optional.of(operation.toString())
                .filter(text -> text.contains("countRange=Optional[IntRange[low=2, high=2]]"));
    }

    private static boolean untouched(TextDocument document, TextDocument.Utf16Span stretch, List<Edit> edits) {
        List<Integer> touched = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Replace replace) {
                for (int i = replace.first(); i <= replace.last(); i++) {
                    touched.add(i);
                }
            } else if (edit instanceof Edit.Swap swap) {
                touched.addAll(List.of(swap.first(), swap.second()));
            } else if (edit instanceof Edit.Insert insert) {
                touched.add(insert.after());
                touched.add(insert.after() + 1);
            } else if (edit instanceof Edit.Reorder reorder
                    && reorder.runs().stream().allMatch(run -> run.first() == run.last())) {
                reorder.runs().forEach(run -> touched.add(run.first()));
            }
        }
        return touched.stream()
                .filter(i -> i >= 0 && i < document.tokens().size())
                .noneMatch(i -> stretch.touches(document.tokens().get(i)));
    }

    private static String covered(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
