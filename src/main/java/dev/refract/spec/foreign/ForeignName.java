package dev.refract.spec.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A public name of another library.
 *
 * @param library that has it
 * @param name as its users write it; a text augmenter may be named with its action, {@code RandomWordAug swap}
 * @param ours ids that do the same here; none when there is no counterpart
 * @param reason why there is none; empty when there is one
 */
public record ForeignName(String library, String name, List<String> ours, String reason) {
    public ForeignName {
        ours = List.copyOf(ours);
    }

    /** Library and name, for example {@code Albumentations HorizontalFlip}. */
    public String qualified() {
        return library + " " + name;
    }

    /** Whether somebody who writes {@code word} means this name: whatever the case, underscores and a module before it. */
    boolean isMeantBy(String word) {
        String wanted = plain(word.substring(word.lastIndexOf('.') + 1));
        return !wanted.isEmpty() && spellings().anyMatch(wanted::equals);
    }

    /** The whole name, and of a name with an action the word that is a class or a function. */
    private Stream<String> spellings() {
        Stream<String> words = Arrays.stream(name.split(" ", -1)).filter(ForeignName::isSymbol);
        return Stream.concat(Stream.of(name), words).map(ForeignName::plain);
    }

    private static boolean isSymbol(String word) {
        return word.indexOf('_') > 0 || word.chars().anyMatch(Character::isUpperCase);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
