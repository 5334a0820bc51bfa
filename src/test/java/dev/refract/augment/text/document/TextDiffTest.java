package dev.refract.augment.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible, for the eye: a diff shows what was taken out and put in, and hides nothing. */
class TextDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the quick fox   | the quick fox  | the quick fox
        the quick fox   | the slow fox   | the [-quick-]{+slow+} fox
        the quick fox   | the fox        | the [-quick -]fox
        the fox         | the quick fox  | the {+quick +}fox
        """)
    void marksWords(String before, String after, String marked) {
        assertThat(TextDiff.of(before, after).marked()).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one", "two  spaces", "a\nb c", "x y z x y"})
    void holdsBothTextsWhole(String after) {
        String before = "a b\nc  x y";

        TextDiff diff = TextDiff.of(before, after);

        assertThat(joined(diff, TextDiff.Change.INSERTED)).isEqualTo(before);
        assertThat(joined(diff, TextDiff.Change.DELETED)).isEqualTo(after);
    }

    @Test
    void keepsWhatIsEqual() {
        assertThat(TextDiff.of("same words", "same words").segments())
                .containsExactly(new TextDiff.Segment(TextDiff.Change.KEPT, "same words"));
    }

    private static String joined(TextDiff diff, TextDiff.Change without) {
        return diff.segments().stream()
                .filter(segment -> segment.change() != without)
                .map(TextDiff.Segment::text)
                .collect(Collectors.joining());
    }
}
