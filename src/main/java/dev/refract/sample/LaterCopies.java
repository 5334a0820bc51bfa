package dev.refract.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies of a sample that are not made because an earlier one cannot be: the dead letter of that one says how many.
 *
 * @param count how many, 0 or more
 */
public record LaterCopies(int count) {
    private static final String WORDS = "; copies of later numbers are not made either: ";
    private static final Pattern AT_THE_END = Pattern.compile(Pattern.quote(WORDS) + "(\\d{1,9})$");

    /** The message of the earlier copy's dead letter. */
    public String after(String message) {
        return count == 0 ? message : message + WORDS + count;
    }

    /** What the message of a dead letter says. */
    public static LaterCopies of(String message) {
        Matcher said = AT_THE_END.matcher(message);
        return new LaterCopies(said.find() ? Integer.parseInt(said.group(1)) : 0);
    }
}
