package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.text.character.BidiReorder;
import dev.refract.augment.text.character.CaseChange;
import dev.refract.augment.text.character.CharDelete;
import dev.refract.augment.text.character.CharGlyphZh;
import dev.refract.augment.text.character.CharInsert;
import dev.refract.augment.text.character.CharSubstitute;
import dev.refract.augment.text.character.CharSwap;
import dev.refract.augment.text.character.ControlCharDelete;
import dev.refract.augment.text.character.HomoglyphSubstitute;
import dev.refract.augment.text.character.InvisibleCharInsert;
import dev.refract.augment.text.character.KeyboardTypo;
import dev.refract.augment.text.character.OcrError;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSwap;
import java.util.List;

/** The operations on texts. */
public final class TextOperations implements Operations {
    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(
                WordDelete.class,
                WordSwap.class,
                AliasSwap.class,
                SpellingError.class,
                SynonymWordnet.class,
                CharInsert.class,
                CharSubstitute.class,
                CharDelete.class,
                CharSwap.class,
                KeyboardTypo.class,
                OcrError.class,
                HomoglyphSubstitute.class,
                CharGlyphZh.class,
                InvisibleCharInsert.class,
                BidiReorder.class,
                ControlCharDelete.class,
                CaseChange.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(Texts.class);
    }
}
