package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmenter.Made;
import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.text.character.Keyboard;
import dev.refract.augment.text.character.Slip;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.phrase.ContractionApply;
import dev.refract.augment.text.phrase.ContractionExpand;
import dev.refract.augment.text.recipe.Charswap;
import dev.refract.augment.text.recipe.Checklist;
import dev.refract.augment.text.recipe.Eda;
import dev.refract.augment.text.recipe.Wordnet;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.gate.Candidate;
import dev.refract.gate.NoDuplicateOfSibling;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels stay true, nothing is dropped: the defects found in nlpaug, TextAttack and TextAugment, each
 * as a test that their behaviour fails. D13 is at the gates of texts, D15 with the mixing of rows, D17 to D20 at
 * Snorkel's policies.
 */
class DefectsTest {
    private static final Range ALL = new Range(1, 1);
    private static final Augmentation<?> DELETE = new WordDelete(new Range(0.3, 0.5), Optional.empty());
    private static final Augmentation<?> SPELLING =
            new SpellingError(ALL, Optional.empty(), List.of(Slip.values()), 1, Keyboard.EN);
    private static final Augmentation<?> SYNONYM =
            new SynonymWordnet(ALL, Optional.empty(), List.of(PartOfSpeech.values()));

    static List<Augmentation<?>> operations() {
        return List.of(
                DELETE,
                SPELLING,
                SYNONYM,
                new WordSwap(ALL, Optional.empty(), WordSwap.Partner.NEIGHBOURS),
                new WordSwap(ALL, Optional.empty(), WordSwap.Partner.ANY),
                new AliasSwap(List.of(List.of("dog", "hound")), ALL, Optional.empty(), false, true));
    }

    /** D1: a flow given three texts returned one. */
    @Test
    void everyTextHasItsCopy() {
        List<String> copies = new ArrayList<>();
        for (String text : List.of("one two three", "four five six", "seven eight nine")) {
            copies.add(Copies.text(text, 1, DELETE));
        }
        assertThat(copies).hasSize(3).doesNotContain("");
    }

    /** D2: five copies of a two-word text held the same text four times. */
    @Test
    void duplicatesAreSeenByTheGate() {
        Sample origin = Sample.original("o", 0, new Payload.Text("one two"), Label.NONE);
        List<Payload> published = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            Made made = Copies.make("one two", seed, DELETE);
            Candidate candidate =
                    new Candidate(origin, made.copy().payload(), made.copy().label(), made.change(), published);
            if (new NoDuplicateOfSibling().refuse(candidate).isEmpty()) {
                published.add(made.copy().payload());
            }
        }
        assertThat(published).containsExactlyInAnyOrder(new Payload.Text("one"), new Payload.Text("two"));
    }

    /** D3, D7: white space, apostrophes, slashes and numbers came back changed. */
    @Test
    void whatIsNotEditedStaysByteForByte() {
        String text = "It's\t3.14 —  the dogs'\r\n\r\nhttps://a.org/b/c 1/2/2020 and/or «x» don't";
        Augmentation<?> alias = new AliasSwap(List.of(List.of("dog", "hound")), ALL, Optional.empty(), false, true);
        assertThat(Copies.text(text, 1, alias)).isEqualTo(text.replace("dogs", "hounds"));
    }

    /** D4: a second augmenter with another dictionary used the first one's. */
    @Test
    void twoTablesLiveSideBySide() {
        Augmentation<?> hound = new AliasSwap(List.of(List.of("dog", "hound")), ALL, Optional.empty(), false, true);
        Augmentation<?> puppy = new AliasSwap(List.of(List.of("dog", "puppy")), ALL, Optional.empty(), false, true);
        assertThat(Copies.text("a dog", 1, hound)).isEqualTo("a hound");
        assertThat(Copies.text("a dog", 1, puppy)).isEqualTo("a puppy");
        assertThat(Copies.text("a dog", 1, hound)).isEqualTo("a hound");
    }

    /** D5: the log of changes, needed to realign labels, could not be had. */
    @Test
    void theLineageSaysWhatWasDoneAndSpansAreRealigned() {
        Augmentation<?> alias = new AliasSwap(
                List.of(List.of("CNN", "convolutional neural network")), ALL, Optional.empty(), false, true);
        Label label = Label.NONE.withSpans(List.of(new Span(2, 5, "MODEL"), new Span(15, 18, "PER")));
        Made made = Copies.make(Texts.DEFAULT, "A CNN found by Ada", label, 1, alias);
        assertThat(made.steps().get(0).parameters())
                .isEqualTo(
                        "{\"edits\":[{\"replace\":{\"first\":1,\"last\":1,\"by\":\"convolutional neural network\"}}]}");
        assertThat(made.copy().label().spans()).containsExactly(new Span(2, 30, "MODEL"), new Span(40, 43, "PER"));
    }

    /** D6: swapping characters of a one-letter word raised an error. D14: so did texts under three words. */
    @ParameterizedTest
    @MethodSource("operations")
    void shortTextsAreNoError(Augmentation<?> operation) {
        for (String text : List.of("", " ", "a", "I", "I a", "ab", ".", "\u0301", "\ud83d", "aa aa")) {
            assertThat(Copies.make(text, 1, operation)).isNotNull();
        }
    }

    /** D9: the unchanged input came back as an augmentation. */
    @ParameterizedTest
    @MethodSource("operations")
    void nothingToChangeIsNoStep(Augmentation<?> operation) {
        for (String text : List.of("3.14", "https://a.org", "的", "...", "me@x.org", "")) {
            Made made = Copies.make(text, 1, operation);
            assertThat(made.steps()).isEmpty();
            assertThat(made.change()).isZero();
        }
    }

    /** D11: the stop words of a language were the letters of its name. */
    @ParameterizedTest
    @ValueSource(strings = {"the", "without", "themselves", "don't", "DON’T", "Because"})
    void stopWordsAreWords(String stopWord) {
        assertThat(Copies.make(stopWord + " dog", 1, SYNONYM).steps()).hasSizeLessThanOrEqualTo(1);
        assertThat(Copies.make(stopWord, 1, SYNONYM).steps()).isEmpty();
    }

    /** D12: protected phrases held only in lower case. */
    @ParameterizedTest
    @MethodSource("operations")
    void protectedPhrasesHoldInAnyCase(Augmentation<?> operation) {
        Texts medium = Copies.texts(
                List.of("New York", "dog's life"),
                List.of("[A-Z]{2}\\d+"),
                Texts.DEFAULT.protectedKinds(),
                false,
                true);
        String text = "Beautiful NEW  YORK has a Dog's life for AB12-children and new\nyork houses";
        for (int seed = 0; seed < 20; seed++) {
            String copy = Copies.text(Copies.make(medium, text, Label.NONE, seed, operation));
            assertThat(copy).contains("NEW  YORK", "Dog's life", "AB12-children", "new\nyork");
        }
    }

    /** D16: the whole text came back in lower case. */
    @Test
    void capitalsAreKept() {
        String text = "Cars, AUTOMOBILES and NASA: The Quickly Moving Children";
        Set<String> untouched = Set.of("NASA", "The", "and");
        for (int seed = 0; seed < 30; seed++) {
            Made made = Copies.make(text, seed, SYNONYM);
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

    /** Issue threads: numbers, links, e-mail, tags and emoji are not to be mangled unless asked. */
    @ParameterizedTest
    @MethodSource("operations")
    void protectedKindsStay(Augmentation<?> operation) {
        String text = "Call 0800-123 or me@x.org about dogs and houses 👍🏽 via https://a.org/b #Topic big quickly";
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Copies.text(text, seed, operation))
                    .contains("0800-123", "me@x.org", "👍🏽", "https://a.org/b", "#Topic");
        }
        Texts open = Copies.texts(List.of(), List.of(), List.of(), false, true);
        Augmentation<?> most = new WordDelete(new Range(0, 0), Optional.of(new IntRange(99, 99)));
        assertThat(Copies.edits(Copies.make(open, text, Label.NONE, 1, most))).hasSize(13);
    }

    /** Spans: words of different spans do not mix, words of spans stay when the user wants it. */
    @ParameterizedTest
    @MethodSource("operations")
    void spansCanBeProtected(Augmentation<?> operation) {
        Texts medium = Copies.texts(List.of(), List.of(), Texts.DEFAULT.protectedKinds(), true, true);
        String text = "The big dog Rex Barks saw many beautiful houses";
        for (int seed = 0; seed < 20; seed++) {
            Made made =
                    Copies.make(medium, text, Label.NONE.withSpans(List.of(new Span(12, 21, "DOG"))), seed, operation);
            Span span = made.copy().label().spans().get(0);
            assertThat(Copies.text(made).substring(span.start(), span.end())).isEqualTo("Rex Barks");
        }
    }

    /** D8: each original came back twice; a copy is never its original, and the gate says so. */
    @Test
    void theOriginalIsNotAmongItsCopies() {
        Sample origin = Sample.original("o", 0, new Payload.Text("3.14"), Label.NONE);
        Made made = Copies.make("3.14", 1, DELETE);
        Candidate candidate =
                new Candidate(origin, made.copy().payload(), made.copy().label(), made.change(), List.of());
        assertThat(new NoDuplicateOfSibling().refuse(candidate)).contains("equals its origin");
    }

    /** D10: a recipe named a class that did not exist. */
    @Test
    void everyRecipeCanBePlayed() {
        for (Recipe recipe : List.of(
                new Wordnet(new Range(0.1, 0.1)),
                new Charswap(new Range(0.1, 0.1)),
                new Eda(new Range(0.1, 0.1)),
                new Checklist(new Range(0.5, 1)))) {
            assertThat(recipe.steps()).isNotEmpty();
            for (int seed = 0; seed < 10; seed++) {
                Augmentation<?> first = firstOperation(recipe);
                assertThat(Copies.make("Mary didn't see 12 big dogs in Paris", seed, first))
                        .isNotNull();
            }
        }
    }

    private static Augmentation<?> firstOperation(Policy policy) {
        return policy.steps().get(0).part() instanceof Policy inner
                ? firstOperation(inner)
                : (Augmentation<?>) policy.steps().get(0).part();
    }

    /** D11 again: every language has a list of words, none of them the letters of its name. */
    @ParameterizedTest
    @EnumSource
    void everyLanguageHasStopWords(Language language) {
        assertThat(language.stopWords()).hasSizeGreaterThan(90);
        assertThat(language.stopWords().stream()
                        .filter(word -> word.length() == 1)
                        .count())
                .isLessThan(15);
        Texts medium = Copies.withStopWords(language);
        String stopWord = language.stopWords().stream()
                .filter(word -> word.length() > 2 && word.indexOf('\'') < 0)
                .sorted()
                .findFirst()
                .orElseThrow();
        assertThat(Copies.make(
                                medium,
                                stopWord + " Xyzzy " + stopWord.toUpperCase(Locale.ROOT),
                                Label.NONE,
                                1,
                                SPELLING)
                        .steps()
                        .get(0)
                        .parameters())
                .contains("\"first\":1")
                .doesNotContain("\"first\":0");
    }

    /** D21: a contraction was not found once an earlier word was excluded. */
    @Test
    void contractionsAreFoundWhateverIsProtectedBefore() {
        Texts medium = Copies.texts(List.of("Paris", "we"), List.of(), Texts.DEFAULT.protectedKinds(), false, true);
        Augmentation<?> expand = new ContractionExpand(ALL, Optional.empty());
        Augmentation<?> apply = new ContractionApply(ALL, Optional.empty());
        assertThat(Copies.text(Copies.make(medium, "In Paris we don't know, it's  late", Label.NONE, 1, expand)))
                .isEqualTo("In Paris we do not know, it is  late");
        assertThat(Copies.text(Copies.make(medium, "In Paris we do not  know THEY ARE late", Label.NONE, 1, apply)))
                .isEqualTo("In Paris we don't  know THEY'RE late");
        assertThat(Copies.text("It's been said he'd gone, I'd go", 1, expand))
                .isEqualTo("It's been said he'd gone, I would go");
    }
}
