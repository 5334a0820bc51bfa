package dev.refract.augment.text;

import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.random.Address;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Texts of all scripts and accidents, from a seed. */
public final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "the",
            "network",
            "Don't",
            "rock’n’roll",
            "state-of-the-art",
            "NASA",
            "iPhone",
            "e\u0301te\u0301",
            "naïve",
            "שלום",
            "\u202bעולם\u202c",
            "مرحبا",
            "می\u200cخواهم",
            "你好世界",
            "ひらがな",
            "カタカナ",
            "नमस्ते",
            "สวัสดี",
            "𝒜𝓁𝑔𝑒𝒷𝓇𝒶",
            "𠀀𠀁",
            "👩‍👩‍👧‍👦",
            "👍🏽",
            "🇫🇷",
            "1️⃣",
            "❤️",
            "😀",
            "3.14",
            "1,000",
            "10:30",
            "gpt-2",
            "C++",
            "U.S.A.",
            "https://a.org/b_(c)?d=e#f",
            "www.example.org",
            "me@x.co.uk",
            "@name",
            "#topic",
            "train.py",
            "\ud83d",
            "\udc00",
            "\u0301",
            "\u200d",
            "\ufeff",
            "\u0000",
            "\u0378",
            "(",
            ")",
            "\"",
            "—",
            "...",
            "!?",
            "“",
            "”",
            "$",
            "%",
            "x");
    private static final List<String> GAPS =
            List.of(" ", " ", " ", " ", "", "  ", "\t", "\n", "\r\n", "\r\n\r\n", "\u00a0", "\u3000", "\u2028", ", ");

    private final UniformRandomProvider random;

    public RandomTexts(long seed) {
        random = Address.of(seed, "texts", "").generator();
    }

    public UniformRandomProvider random() {
        return random;
    }

    /** A text of 0 to 30 pieces. */
    public String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(31);
        for (int i = 0; i < pieces; i++) {
            text.append(GAPS.get(random.nextInt(GAPS.size())));
            text.append(random.nextInt(8) == 0 ? anyCodePoint() : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append(GAPS.get(random.nextInt(GAPS.size()))).toString();
    }

    /** Spans from word to word of a text, possibly nested or overlapping. */
    public List<Span> spans(String text) {
        List<Token> words =
                Tokenizer.tokens(text).stream().filter(Token::isWord).toList();
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0 && !words.isEmpty(); i--) {
            int first = random.nextInt(words.size());
            int last = Math.min(words.size() - 1, first + random.nextInt(4));
            spans.add(new Span(
                    text.codePointCount(0, words.get(first).start()),
                    text.codePointCount(0, words.get(last).end()),
                    "span " + i));
        }
        return spans;
    }

    private String anyCodePoint() {
        return Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
    }
}
