package dev.refract.augment.text;

import dev.refract.augment.text.document.TextDocument;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A list of regular expressions, compiled once. To callers it is the list of expressions it was made of.
 */
final class ProtectedPatterns extends AbstractList<String> {
    private final List<Pattern> patterns;

    private ProtectedPatterns(List<String> expressions) {
        patterns = expressions.stream().map(ProtectedPatterns::compile).toList();
    }

    /** These expressions, compiled; the same object when they are compiled already. */
    static ProtectedPatterns of(List<String> expressions) {
        return expressions instanceof ProtectedPatterns ready ? ready : new ProtectedPatterns(expressions);
    }

    /** Sets the numbers of all tokens of {@code document} that a match touches. */
    void mark(TextDocument document, BitSet marked) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(document.text());
            int token = 0;
            while (matcher.find()) {
                int count = document.tokens().size();
                while (token < count && document.tokens().get(token).end() <= matcher.start()) {
                    token++;
                }
                for (int i = token; i < count && document.tokens().get(i).start() < matcher.end(); i++) {
                    marked.set(i);
                }
            }
        }
    }

    @Override
    public String get(int index) {
        return patterns.get(index).pattern();
    }

    @Override
    public int size() {
        return patterns.size();
    }

    private static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "protected_patterns must be regular expressions, found \"" + expression + "\": "
                            + e.getDescription(),
                    e);
        }
    }
}
