package dev.refract.gate.model;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.grammar.EnglishAnalyzer;
import dev.refract.model.grammar.UniversalPosTag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rejects an English text in which a word was exchanged for one of another word class, each in its own text. */
@Named(id = "pos_match", doc = "Rejects an English text in which a word was replaced by another part of speech.")
public record PosMatch(
        @Param(doc = "Accept a noun for a verb and a verb for a noun.", def = "false")
        boolean nounForVerb) implements Gate {
    private static final Set<UniversalPosTag> NOUN_OR_VERB = EnumSet.of(UniversalPosTag.NOUN, UniversalPosTag.VERB);
    private static final Set<UniversalPosTag> NAMES = EnumSet.of(UniversalPosTag.NOUN, UniversalPosTag.PROPN);

    @Override
    public Optional<String> reject(Candidate candidate) {
        return AlignedTexts.of(candidate).flatMap(this::refuse);
    }

    private Optional<String> refuse(AlignedTexts change) {
        List<String> before = AlignedTexts.tokens(change.before());
        List<String> after = AlignedTexts.tokens(change.after());
        List<AlignedTexts.Substitution> exchanges = AlignedTexts.substitutions(before, after);
        if (exchanges.isEmpty()) {
            return Optional.empty();
        }
        List<UniversalPosTag> was = EnglishAnalyzer.shared().tags(before);
        List<UniversalPosTag> is = EnglishAnalyzer.shared().tags(after);
        return exchanges.stream()
                .filter(exchange -> !alike(was.get(exchange.from()), is.get(exchange.to())))
                .map(exchange -> before.get(exchange.from()) + " is " + was.get(exchange.from()) + ", "
                        + after.get(exchange.to()) + " in its place is " + is.get(exchange.to()))
                .findFirst();
    }

    private boolean alike(UniversalPosTag one, UniversalPosTag other) {
        Set<UniversalPosTag> both = EnumSet.of(one, other);
        return one == other || NAMES.containsAll(both) || (nounForVerb && NOUN_OR_VERB.containsAll(both));
    }
}
