package dev.refract.augment.text.entity;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.language.Casing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names of persons in a text. */
final class PersonNameFinder {
    static final int LAST_NAME = 2;

    private static final Set<String> TITLES =
            Set.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Señor", "Señora", "M", "Mme", "Mlle");

    private PersonNameFinder() {}

    /**
     * First names of the list, and the last names behind them and behind titles. A last name alone is not
     * recognized, because many are also words.
     */
    static List<Gazetteer.NameMention> of(TextFacts facts, Gazetteer names) {
        List<Gazetteer.NameMention> found = new ArrayList<>();
        TextDocument document = facts.document();
        boolean nameBefore = false;
        for (int i = 0; i < document.tokens().size(); i++) {
            Optional<Gazetteer.NameMention> name = names.at(document, i);
            boolean first = name.isPresent() && name.get().kind() != LAST_NAME;
            boolean last = nameBefore && (name.isPresent() || isCapitalized(document, i));
            if ((first || last) && facts.replaceable(i)) {
                found.add(last ? new Gazetteer.NameMention(i, i, LAST_NAME) : name.get());
            }
            String surface = document.surface(i);
            boolean stop = surface.equals(".") && i > 0 && TITLES.contains(document.surface(i - 1));
            nameBefore = (first && !last) || TITLES.contains(surface) || stop;
        }
        return found;
    }

    private static boolean isCapitalized(TextDocument document, int token) {
        return document.tokens().get(token).kind() == TokenKind.WORD
                && Casing.of(document.surface(token)) == Casing.TITLE
                && document.tokens().get(token).end()
                                - document.tokens().get(token).start()
                        > 2;
    }
}
