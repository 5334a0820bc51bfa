package dev.refract.augment.text.document;

/** What a token of a text is. */
public enum TokenKind {
    /** Letters, with the apostrophes, hyphens and ampersands inside: {@code don't}, {@code state-of-the-art}. */
    WORD,
    /** Anything with a digit in it: {@code 3.14}, {@code 1,000}, {@code 10:30}, {@code gpt-2}, {@code 3rd}. */
    NUMBER,
    /** A URL, or a name with dots in it: {@code https://a.org/b}, {@code example.org}, {@code train.py}. */
    LINK,
    /** An e-mail address. */
    EMAIL,
    /** A mention or hashtag: {@code @name}, {@code #topic}. */
    TAG,
    /** One emoji, with its modifiers: a flag, a family, a keycap is one token. */
    EMOJI,
    /** One punctuation mark, symbol or control character; never a word, so no operation on words sees it. */
    MARK
}
