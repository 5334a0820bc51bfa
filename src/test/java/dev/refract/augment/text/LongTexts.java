package dev.refract.augment.text;

import dev.refract.random.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Long texts on which work that is not linear shows: what people send by mistake (a file, a log, a page, encoded
 * bytes), and what makes one token, no token, or a token of every character.
 */
public enum LongTexts {
    PROSE(repeat(i -> "The model of Anna Meyer was trained in Paris on " + i % 28 + " May, and it didn't work well. ")),
    DISTINCT_WORDS(repeat(i -> "w" + word(i) + " ")),
    ONE_WORD(repeat(i -> "a")),
    ONE_WORD_OF_WORDS(repeat(LongTexts::word)),
    ONE_NUMBER(repeat(i -> "7")),
    SINGLE_LETTERS(repeat(i -> "a ")),
    HYPHENS(repeat(i -> "a-")),
    HYPHENATED_WORDS(repeat(i -> "state-of-the-art-")),
    SLUGS(repeat(i -> "a-very-long-slug-of-an-article-number-" + word(i) + " ")),
    UNDERSCORED_WORDS(repeat(i -> "a_b-")),
    UNDERSCORES(repeat(i -> "_")),
    APOSTROPHES(repeat(i -> "don't' ''")),
    NEW_LINES(repeat(i -> "\n")),
    LINES(repeat(i -> "line " + i + "\r\n\t\r\n")),
    SPACES(repeat(i -> " ")),
    COMBINING_MARKS(repeat(i -> i == 0 ? "e" : "\u0301")),
    EMOJI(repeat(i -> "👩‍👩‍👧‍👦👍🏽🇫🇷")),
    JOINED_EMOJI(repeat(i -> "👩‍")),
    SURROGATES(repeat(i -> "𝒜𝓁")),
    CHINESE(repeat(i -> "你好世界")),
    HEBREW(repeat(i -> "\u202bשלום עולם\u202c ")),
    MARKUP(repeat(i -> "<div class=\"a\"><p>")),
    ANGLES(repeat(i -> "<")),
    BRACKETS(repeat(i -> "([{")),
    QUOTES(repeat(i -> "\"“”")),
    PUNCTUATION(repeat(i -> "?! ...")),
    FULL_STOPS(repeat(i -> "a.")),
    SENTENCES(repeat(i -> "Yes. No! Why? ")),
    ABBREVIATIONS(repeat(i -> "Mr. Dr. e.g. U.S. ")),
    URLS(repeat(i -> "https://example.org/a(b)/c?d=" + i + " ")),
    ONE_URL(repeat(i -> i == 0 ? "https://example.org/" : "a(b)/c.")),
    HOSTS(repeat(i -> i == 0 ? "www.a.org " : "example.org.")),
    ADDRESSES(repeat(i -> "a@b.org ")),
    AT_SIGNS(repeat(i -> i == 0 ? "x" : "@a.b")),
    DASHES_BEHIND_A_URL(repeat(i -> i == 0 ? "http://a.org " : "-")),
    MARKS_OF_A_URL(repeat(i -> i == 0 ? "http://a.org/" : ")")),
    DOTS_BEHIND_AN_ADDRESS(repeat(i -> i == 0 ? "a@b.org " : "%.")),
    TAGS(repeat(i -> "#a@b")),
    NUMBERS(repeat(i -> i * 7919L % 100_003 + ",5 ")),
    DATES(repeat(i -> i % 28 + 1 + "/12/2024 ")),
    CAPITALIZED(repeat(i -> "New York Anna Maria Los Angeles ")),
    CONTRACTIONS(repeat(i -> "it is not I am ")),
    CONTROLS(repeat(i -> "\u0000\u200b\u202e")),
    BASE_64(repeat(i -> "QmFzZTY0+/" + word(i).toUpperCase(Locale.ROOT)));

    @SuppressWarnings("ImmutableEnumChecker") // a function that keeps nothing
    private final IntFunction<String> ofLength;

    LongTexts(IntFunction<String> ofLength) {
        this.ofLength = ofLength;
    }

    /** The text of this kind with this many UTF-16 units. */
    public String of(int units) {
        return ofLength.apply(units);
    }

    /** A text with some of its words and marks replaced, taken away and put in: what a long copy looks like. */
    public static String changed(String text) {
        List<String> parts = Arrays.asList(text.split("(?<= )|(?= )", -1));
        UniformRandomProvider random = Address.of(1, "long", "texts").generator();
        StringBuilder changed = new StringBuilder();
        for (String part : parts) {
            int drawn = random.nextInt(20);
            changed.append(drawn == 0 ? "other" : drawn == 1 ? "" : drawn == 2 ? part + " more" : part);
        }
        return changed.toString();
    }

    private static IntFunction<String> repeat(IntFunction<String> piece) {
        return units -> {
            StringBuilder text = new StringBuilder(units + 64);
            for (int i = 0; text.length() < units; i++) {
                text.append(piece.apply(i));
            }
            boolean splits = Character.isHighSurrogate(text.charAt(units - 1));
            return text.substring(0, splits ? units - 1 : units);
        };
    }

    /** A word for each number, of letters alone. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (long rest = number * 2_654_435_761L % 1_000_003 + 27; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
