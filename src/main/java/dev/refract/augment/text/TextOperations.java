package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import java.util.List;

/** The operations on texts. */
public final class TextOperations implements Operations {
    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(WordDelete.class, WordSwap.class, AliasSwap.class, SpellingError.class, SynonymWordnet.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(Texts.class);
    }
}
