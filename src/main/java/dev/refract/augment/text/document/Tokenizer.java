package dev.refract.augment.text.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into tokens by its own rules, because {@code java.text.BreakIterator} differs between JDKs. White
 * space separates; see {@link TokenKind} for what stays whole.
 */
public final class Tokenizer {
    private final String text;
    private final boolean hasLinks;
    private final boolean hasEmails;
    private final LinkScanner links;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
        hasLinks = text.contains("://") || LinkScanner.hasBareHost(text);
        hasEmails = text.indexOf('@') > 0;
        links = new LinkScanner(text);
    }

    /** The tokens of {@code text} in order, none of them empty, overlapping or fixed. */
    public static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        int at = 0;
        while (at < text.length()) {
            at = tokenizer.step(at);
        }
        return tokenizer.tokens;
    }

    /** Passes one token or one white-space character; returns where it ends. */
    private int step(int at) {
        int codePoint = text.codePointAt(at);
        CharacterClasses.Role role = CharacterClasses.role(codePoint);
        if (role == CharacterClasses.Role.SPACE) {
            return at + Character.charCount(codePoint);
        }
        int end = hasLinks ? links.linkEnd(at) : at;
        if (end > at) {
            return add(TokenKind.LINK, at, end);
        }
        end = hasEmails ? links.emailEnd(at) : at;
        if (end > at) {
            return add(TokenKind.EMAIL, at, end);
        }
        if ((codePoint == '#' || codePoint == '@') && opensTag(at)) {
            return add(TokenKind.TAG, at, new WordScanner(text, at + 1).end());
        }
        return switch (role) {
            case EMOJI -> add(TokenKind.EMOJI, at, emojiEnd(at));
            case LETTER, DIGIT -> {
                WordScanner word = new WordScanner(text, at);
                yield add(word.kind(), at, word.end());
            }
            default -> {
                end = skipExtensions(at + Character.charCount(codePoint));
                yield add(text.charAt(end - 1) == 0xfe0f ? TokenKind.EMOJI : TokenKind.MARK, at, end);
            }
        };
    }

    private int add(TokenKind kind, int start, int end) {
        tokens.add(new Token(kind, start, end, false, false));
        return end;
    }

    private boolean opensTag(int at) {
        boolean apart = tokens.isEmpty() || tokens.get(tokens.size() - 1).end() < at || !lastIsWord();
        return apart
                && at + 1 < text.length()
                && CharacterClasses.role(text.codePointAt(at + 1)) == CharacterClasses.Role.LETTER;
    }

    private boolean lastIsWord() {
        return tokens.get(tokens.size() - 1).isWord();
    }

    private int skipExtensions(int from) {
        int at = from;
        while (at < text.length() && CharacterClasses.role(text.codePointAt(at)) == CharacterClasses.Role.EXTENSION) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Past a flag, or past a pictograph with its skin tone, selectors and all that joiners tie to it. */
    private int emojiEnd(int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        if (CharacterClasses.isRegionalIndicator(first)) {
            boolean pair = at < text.length() && CharacterClasses.isRegionalIndicator(text.codePointAt(at));
            return skipExtensions(pair ? at + 2 : at);
        }
        while (true) {
            at = skipExtensions(at);
            if (at >= text.length()) {
                return at;
            }
            int next = text.codePointAt(at);
            boolean tied = text.charAt(at - 1) == 0x200d && CharacterClasses.role(next) == CharacterClasses.Role.EMOJI;
            if (!tied && !CharacterClasses.isSkinTone(next)) {
                return at;
            }
            at += Character.charCount(next);
        }
    }
}
