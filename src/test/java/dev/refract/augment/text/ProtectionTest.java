package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSubstituteList;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the user protects stays, by position, length, stop word and number of words. */
class ProtectionTest {
    private static final Range ALL = new Range(1, 1);
    private static final Augmentation<?> BLANK = new WordSubstituteList(Amount.share(ALL), List.of("_"));
    private static final String TEXT = "The cat sat, on a very big mat.";

    private static TextMedium texts(
            List<StopWordLanguage> stopWords,
            List<Integer> positions,
            Optional<Integer> maxIndex,
            int minLength,
            Optional<Integer> most,
            double rate) {
        return new TextMedium(
                List.of(), List.of(), List.of(), false, true, stopWords, positions, maxIndex, minLength, most, rate);
    }

    private static String blanked(TextMedium medium) {
        return Copies.text(Copies.make(medium, TEXT, Label.NONE, 1, BLANK));
    }

    private static int edits(TextMedium medium, Augmentation<?>... operations) {
        return Copies.edits(Copies.make(medium, TEXT, Label.NONE, 1, operations))
                .size();
    }

    @Test
    void stopWordsStay() {
        assertThat(blanked(texts(List.of(StopWordLanguage.EN), List.of(), Optional.empty(), 1, Optional.empty(), 1)))
                .isEqualTo("The _ _, on a very _ _.");
    }

    @Test
    void positionsCountFromBothEnds() {
        assertThat(blanked(texts(List.of(), List.of(0, 2, -1), Optional.empty(), 1, Optional.empty(), 1)))
                .isEqualTo("The _ sat, _ _ _ _ mat.");
    }

    @Test
    void onlyTheFrontAndOnlyLongWords() {
        assertThat(blanked(texts(List.of(), List.of(), Optional.of(3), 1, Optional.empty(), 1)))
                .isEqualTo("_ _ _, on a very big mat.");
        assertThat(blanked(texts(List.of(), List.of(), Optional.empty(), 3, Optional.empty(), 1)))
                .isEqualTo("_ _ _, on a _ _ _.");
    }

    @Test
    void atMostSoManyWordsByAllStepsTogether() {
        Augmentation<?> two = new WordDelete(new Amount(ALL, Optional.of(new IntRange(2, 2))));
        TextMedium three = texts(List.of(), List.of(), Optional.empty(), 1, Optional.of(3), 1);
        assertThat(edits(three, two)).isEqualTo(2);
        assertThat(edits(three, two, BLANK)).isEqualTo(3);
        assertThat(edits(three, two, two)).isEqualTo(3);
        assertThat(edits(texts(List.of(), List.of(), Optional.empty(), 1, Optional.empty(), 0.5), BLANK))
                .isEqualTo(4);
    }

    @Test
    void aCountThatIsMissedIsReportedWithItsReason() {
        Augmentation<?> nine = new WordSubstituteList(new Amount(ALL, Optional.of(new IntRange(9, 9))), List.of("_"));
        TextMedium three = texts(List.of(), List.of(), Optional.empty(), 1, Optional.of(3), 1);
        Result limited = Copies.make(three, TEXT, Label.NONE, 1, nine);
        assertThat(Copies.shortfall(limited)).isEqualTo("3 of 9: no more words of a copy may be edited");
        assertThat(Copies.shortfall(Copies.make(TEXT, 1, nine))).isEqualTo("8 of 9: no other place can be changed so");
        assertThat(Copies.shortfall(Copies.make("...", 1, nine))).isEqualTo("0 of 9: no other place can be changed so");
        Augmentation<?> gone = new WordDelete(new Amount(ALL, Optional.of(new IntRange(9, 9))));
        assertThat(Copies.shortfall(Copies.make("one two", 1, gone))).isEqualTo("1 of 9: one word must stay");
        Augmentation<?> one = new WordSubstituteList(new Amount(ALL, Optional.of(new IntRange(1, 1))), List.of("_"));
        assertThat(Copies.shortfall(Copies.make(TEXT, 1, one))).isEmpty();
    }
}
