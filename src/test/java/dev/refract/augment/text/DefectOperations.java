package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.text.character.Keyboard;
import dev.refract.augment.text.character.Slip;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/** The operations on which the defects of other libraries are looked for. */
final class DefectOperations {
    static final Range ALL = new Range(1, 1);
    static final Augmentation<?> DELETE = new WordDelete(new Range(0.3, 0.5), Optional.empty());
    static final Augmentation<?> SPELLING =
            new SpellingError(ALL, Optional.empty(), List.of(Slip.values()), 1, Keyboard.EN);
    static final Augmentation<?> SYNONYM = new SynonymWordnet(ALL, Optional.empty(), List.of(PartOfSpeech.values()));

    static List<Augmentation<?>> all() {
        return List.of(
                DELETE,
                SPELLING,
                SYNONYM,
                new WordSwap(ALL, Optional.empty(), WordSwap.Partner.NEIGHBOURS),
                new WordSwap(ALL, Optional.empty(), WordSwap.Partner.ANY),
                new AliasSwap(List.of(List.of("dog", "hound")), ALL, Optional.empty(), false, true));
    }

    private DefectOperations() {}
}
