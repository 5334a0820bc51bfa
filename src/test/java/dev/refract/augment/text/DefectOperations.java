package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.text.character.Keyboard;
import dev.refract.augment.text.character.MisspellingType;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.lexicon.WordNetSubstitution;
import dev.refract.augment.text.phrase.AliasMatching;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.random.Range;
import java.util.List;

/** The operations on which the defects of other libraries are looked for. */
final class DefectOperations {
    static final Range ALL = new Range(1, 1);
    static final Augmentation<?> DELETE = new WordDelete(Amount.share(new Range(0.3, 0.5)));
    static final Augmentation<?> SPELLING =
            new SpellingError(Amount.share(ALL), List.of(MisspellingType.values()), 1, Keyboard.EN);
    static final Augmentation<?> SYNONYM =
            new SynonymWordnet(new WordNetSubstitution(Amount.share(ALL), List.of(PartOfSpeech.values())));

    static List<Augmentation<?>> all() {
        return List.of(
                DELETE,
                SPELLING,
                SYNONYM,
                new WordSwap(Amount.share(ALL), WordSwap.SwapScope.NEIGHBORS),
                new WordSwap(Amount.share(ALL), WordSwap.SwapScope.ANY),
                new AliasSwap(List.of(List.of("dog", "hound")), Amount.share(ALL), new AliasMatching(false, true)));
    }

    private DefectOperations() {}
}
