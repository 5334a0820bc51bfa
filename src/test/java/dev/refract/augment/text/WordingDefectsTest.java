package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.phrase.AliasMatching;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.phrase.ContractionApply;
import dev.refract.augment.text.phrase.ContractionExpand;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Labels stay true: what nlpaug, TextAttack and TextAugment wrote amiss around a change, and did not tell of it. */
class WordingDefectsTest {
    /** White space, apostrophes, slashes and numbers came back changed. */
    @Test
    void whatIsNotEditedStaysByteForByte() {
        String text = "It's\t3.14 —  the dogs'\r\n\r\nhttps://a.org/b/c 1/2/2020 and/or «x» don't";
        Augmentation<?> alias = new AliasSwap(
                List.of(List.of("dog", "hound")), Amount.share(DefectOperations.ALL), new AliasMatching(false, true));
        assertThat(Copies.text(text, 1, alias)).isEqualTo(text.replace("dogs", "hounds"));
    }

    /** A second augmenter with another dictionary used the first one's. */
    @Test
    void twoTablesLiveSideBySide() {
        Augmentation<?> hound = new AliasSwap(
                List.of(List.of("dog", "hound")), Amount.share(DefectOperations.ALL), new AliasMatching(false, true));
        Augmentation<?> puppy = new AliasSwap(
                List.of(List.of("dog", "puppy")), Amount.share(DefectOperations.ALL), new AliasMatching(false, true));
        assertThat(Copies.text("a dog", 1, hound)).isEqualTo("a hound");
        assertThat(Copies.text("a dog", 1, puppy)).isEqualTo("a puppy");
        assertThat(Copies.text("a dog", 1, hound)).isEqualTo("a hound");
    }

    /** The log of changes, needed to realign labels, could not be had. */
    @Test
    void theLineageSaysWhatWasDoneAndSpansAreRealigned() {
        Augmentation<?> alias = new AliasSwap(
                List.of(List.of("CNN", "convolutional neural network")),
                Amount.share(DefectOperations.ALL),
                new AliasMatching(false, true));
        Label label = Label.NONE.withSpans(List.of(new Span(2, 5, "MODEL"), new Span(15, 18, "PER")));
        Result made = Copies.make(TextMedium.DEFAULT, "A CNN found by Ada", label, 1, alias);
        assertThat(made.steps().get(0).parameters())
                .isEqualTo(
                        "{\"edits\":[{\"replace\":{\"first\":1,\"last\":1,\"by\":\"convolutional neural network\"}}]}");
        assertThat(made.copy().label().spans()).containsExactly(new Span(2, 30, "MODEL"), new Span(40, 43, "PER"));
    }

    /** The whole text came back in lower case. */
    @Test
    void capitalsAreKept() {
        String text = "Cars, AUTOMOBILES and NASA: The Quickly Moving Children";
        Set<String> untouched = Set.of("NASA", "The", "and");
        for (int seed = 0; seed < 30; seed++) {
            Result made = Copies.make(text, seed, DefectOperations.SYNONYM);
            for (Edit edit : Copies.edits(made)) {
                Edit.Replace replace = (Edit.Replace) edit;
                String before = TextDocument.of(text, List.of()).surface(replace.first());
                assertThat(untouched).doesNotContain(before);
                assertThat(Character.isUpperCase(replace.by().charAt(0))).isTrue();
                if (before.equals("AUTOMOBILES")) {
                    assertThat(replace.by().indexOf(' ') >= 0
                                    || replace.by().equals(replace.by().toUpperCase(Locale.ROOT)))
                            .isTrue();
                }
            }
        }
    }

    /** A contraction was not found once an earlier word was excluded. */
    @Test
    void contractionsAreFoundWhateverIsProtectedBefore() {
        TextMedium medium =
                Copies.texts(List.of("Paris", "we"), List.of(), TextMedium.DEFAULT.protectedKinds(), false, true);
        Augmentation<?> expand = new ContractionExpand(Amount.share(DefectOperations.ALL));
        Augmentation<?> apply = new ContractionApply(Amount.share(DefectOperations.ALL));
        assertThat(Copies.text(Copies.make(medium, "In Paris we don't know, it's  late", Label.NONE, 1, expand)))
                .isEqualTo("In Paris we do not know, it is  late");
        assertThat(Copies.text(Copies.make(medium, "In Paris we do not  know THEY ARE late", Label.NONE, 1, apply)))
                .isEqualTo("In Paris we don't  know THEY'RE late");
        assertThat(Copies.text("It's been said he'd gone, I'd go", 1, expand))
                .isEqualTo("It's been said he'd gone, I would go");
    }
}
