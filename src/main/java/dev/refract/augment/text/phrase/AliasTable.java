package dev.refract.augment.text.phrase;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.document.PhraseKey;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.augment.text.language.Casing;
import dev.refract.augment.text.lexicon.EnglishInflection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Groups of words and phrases with one meaning, indexed once for finding them in texts. To callers it is the list
 * of groups it was made of.
 */
final class AliasTable extends AbstractList<List<String>> {
    private final List<List<String>> groups;
    private final boolean matchCase;
    private final boolean inflect;
    private final Map<String, Alias> entries = new HashMap<>();
    private int longest;

    /**
     * One spelling that is looked for.
     *
     * @param group number of its group
     * @param member number in its group
     * @param spelling as the table spells it, or its plural
     */
    record Alias(int group, int member, String spelling, boolean plural) {}

    private AliasTable(List<List<String>> groups, boolean matchCase, boolean inflect) {
        this.groups = groups.stream().map(List::copyOf).toList();
        this.matchCase = matchCase;
        this.inflect = inflect;
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).size() < 2) {
                throw new IllegalArgumentException("a group of aliases needs two or more, found " + groups.get(group));
            }
            for (int member = 0; member < groups.get(group).size(); member++) {
                addWritten(group, member);
            }
        }
        for (int group = 0; inflect && group < groups.size(); group++) {
            for (int member = 0; member < groups.get(group).size(); member++) {
                int number = member;
                int of = group;
                plural(groups.get(group).get(member))
                        .ifPresent(plural -> entries.putIfAbsent(key(plural), new Alias(of, number, plural, true)));
            }
        }
    }

    /** These groups, indexed; the same object when they are indexed already. */
    static AliasTable of(List<List<String>> groups, boolean matchCase, boolean inflect) {
        return groups instanceof AliasTable ready && ready.matchCase == matchCase && ready.inflect == inflect
                ? ready
                : new AliasTable(groups, matchCase, inflect);
    }

    /** The longest spelling that begins at token {@code first}, if any, and the last token it takes in. */
    Optional<Match> at(TextDocument document, int first) {
        int count = document.tokens().size();
        for (int length = Math.min(longest, count - first); length > 0; length--) {
            Alias entry = entries.get(PhraseKey.of(document, first, first + length - 1, matchCase));
            if (entry != null) {
                return Optional.of(new Match(first, first + length - 1, entry));
            }
        }
        return Optional.empty();
    }

    /** An entry found in a text, from one token through another. */
    record Match(int first, int last, Alias entry) {}

    /** The aliases in the text that may be changed, none inside another, in order. */
    List<Match> of(TextFacts facts) {
        List<Match> matches = new ArrayList<>();
        int token = 0;
        while (token < facts.document().tokens().size()) {
            Optional<Match> match = at(facts.document(), token);
            match.filter(found -> facts.replaceable(found.first(), found.last()))
                    .ifPresent(matches::add);
            token = match.map(Match::last).orElse(token) + 1;
        }
        return matches;
    }

    /** The replacements of {@code surface}, which matched {@code entry}; never equal to it. */
    List<String> alternatives(Alias entry, String surface) {
        List<String> group = groups.get(entry.group());
        return IntStream.range(0, group.size())
                .filter(member -> member != entry.member())
                .mapToObj(member -> {
                    String other = group.get(member);
                    String form = entry.plural() ? plural(other).orElse(other) : other;
                    return Casing.transfer(surface, entry.spelling(), form);
                })
                .filter(other -> !other.equals(surface))
                .distinct()
                .toList();
    }

    private void addWritten(int group, int member) {
        String spelling = groups.get(group).get(member);
        if (Tokenizer.tokens(spelling).isEmpty() || !spelling.equals(spelling.strip())) {
            throw new IllegalArgumentException(
                    "an alias must be words without space around them, found \"" + spelling + "\"");
        }
        longest = Math.max(longest, Tokenizer.tokens(spelling).size());
        Alias earlier = entries.putIfAbsent(key(spelling), new Alias(group, member, spelling, false));
        if (earlier != null) {
            throw new IllegalArgumentException("an alias belongs to one group once, found \"" + spelling + "\" and \""
                    + earlier.spelling() + "\"");
        }
    }

    private String key(String spelling) {
        TextDocument document = TextDocument.of(spelling, List.of());
        return PhraseKey.of(document, 0, document.tokens().size() - 1, matchCase);
    }

    /** The plural of an alias whose last word is three or more letters of the Latin alphabet. */
    private static Optional<String> plural(String alias) {
        int begin = alias.lastIndexOf(' ') + 1;
        String last = alias.substring(begin);
        if (last.length() < 3 || !last.chars().allMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
            return Optional.empty();
        }
        boolean capitals = !last.substring(1).equals(last.substring(1).toLowerCase(Locale.ROOT));
        if (capitals) {
            return Optional.of(alias + "s");
        }
        String plural = EnglishInflection.inflect(last.toLowerCase(Locale.ROOT), EnglishInflection.Form.PLURAL);
        return Optional.of(alias.substring(0, begin) + last.charAt(0) + plural.substring(1));
    }

    @Override
    public List<String> get(int index) {
        return groups.get(index);
    }

    @Override
    public int size() {
        return groups.size();
    }
}
