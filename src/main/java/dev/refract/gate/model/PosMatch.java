package dev.refract.gate.model;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.grammar.English;
import dev.refract.model.grammar.WordClass;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses an English text in which a word was exchanged for one of another word class, each in its own text. */
@Named(id = "pos_match", doc = "Refuses an English text in which a word was exchanged for one of another word class.")
public record PosMatch(
        @Param(doc = "Let a noun stand for a verb and the other way round.", def = "false")
        boolean nounForVerb) implements Gate {
    private static final Set<WordClass> NOUN_OR_VERB = EnumSet.of(WordClass.NOUN, WordClass.VERB);
    private static final Set<WordClass> NAMES = EnumSet.of(WordClass.NOUN, WordClass.PROPN);

    @Override
    public Optional<String> refuse(Candidate candidate) {
        return Change.of(candidate).flatMap(this::refuse);
    }

    private Optional<String> refuse(Change change) {
        List<String> before = Change.tokens(change.before());
        List<String> after = Change.tokens(change.after());
        List<Change.Exchange> exchanges = Change.exchanges(before, after);
        if (exchanges.isEmpty()) {
            return Optional.empty();
        }
        List<WordClass> was = English.shared().classes(before);
        List<WordClass> is = English.shared().classes(after);
        return exchanges.stream()
                .filter(exchange -> !alike(was.get(exchange.from()), is.get(exchange.to())))
                .map(exchange -> before.get(exchange.from()) + " is " + was.get(exchange.from()) + ", "
                        + after.get(exchange.to()) + " in its place is " + is.get(exchange.to()))
                .findFirst();
    }

    private boolean alike(WordClass one, WordClass other) {
        Set<WordClass> both = EnumSet.of(one, other);
        return one == other || NAMES.containsAll(both) || (nounForVerb && NOUN_OR_VERB.containsAll(both));
    }
}
