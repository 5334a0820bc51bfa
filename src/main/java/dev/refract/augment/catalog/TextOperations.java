package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Policy;
import dev.refract.augment.text.TextMedium;
import dev.refract.augment.text.character.BidiReorder;
import dev.refract.augment.text.character.CaseChange;
import dev.refract.augment.text.character.CharDelete;
import dev.refract.augment.text.character.CharHomophoneZh;
import dev.refract.augment.text.character.CharInsert;
import dev.refract.augment.text.character.CharSubstitute;
import dev.refract.augment.text.character.CharSwap;
import dev.refract.augment.text.character.ControlCharDelete;
import dev.refract.augment.text.character.InvisibleCharInsert;
import dev.refract.augment.text.character.KeyboardTypo;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.confusable.CharGlyphZh;
import dev.refract.augment.text.confusable.HomoglyphSubstitute;
import dev.refract.augment.text.confusable.OcrError;
import dev.refract.augment.text.entity.DateChange;
import dev.refract.augment.text.entity.LocationChange;
import dev.refract.augment.text.entity.NameChange;
import dev.refract.augment.text.entity.NumberChange;
import dev.refract.augment.text.lexicon.AntonymWordnet;
import dev.refract.augment.text.lexicon.HypernymWordnet;
import dev.refract.augment.text.lexicon.HyponymWordnet;
import dev.refract.augment.text.lexicon.InflectionSubstitute;
import dev.refract.augment.text.lexicon.SynonymInsert;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.phrase.AliasEnumerate;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.phrase.ContractionApply;
import dev.refract.augment.text.phrase.ContractionExpand;
import dev.refract.augment.text.recipe.Charswap;
import dev.refract.augment.text.recipe.Checklist;
import dev.refract.augment.text.recipe.Eda;
import dev.refract.augment.text.recipe.Wordnet;
import dev.refract.augment.text.sentence.SentenceSwap;
import dev.refract.augment.text.word.BertMasking;
import dev.refract.augment.text.word.PunctuationDelete;
import dev.refract.augment.text.word.PunctuationInsert;
import dev.refract.augment.text.word.StopWordDelete;
import dev.refract.augment.text.word.TfidfInsert;
import dev.refract.augment.text.word.TfidfSubstitute;
import dev.refract.augment.text.word.WordCrop;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordInsertRandom;
import dev.refract.augment.text.word.WordMerge;
import dev.refract.augment.text.word.WordShuffle;
import dev.refract.augment.text.word.WordSplit;
import dev.refract.augment.text.word.WordSubstituteList;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.sample.Kind;
import java.util.List;

/** The operations on texts. */
public final class TextOperations implements Operations {
    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

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
                CaseChange.class,
                WordInsertRandom.class,
                WordSubstituteList.class,
                BertMasking.class,
                WordSplit.class,
                WordMerge.class,
                WordCrop.class,
                WordShuffle.class,
                StopWordDelete.class,
                PunctuationInsert.class,
                PunctuationDelete.class,
                ContractionExpand.class,
                ContractionApply.class,
                NumberChange.class,
                DateChange.class,
                LocationChange.class,
                NameChange.class,
                SentenceSwap.class,
                AntonymWordnet.class,
                HypernymWordnet.class,
                HyponymWordnet.class,
                InflectionSubstitute.class,
                SynonymInsert.class,
                TfidfSubstitute.class,
                TfidfInsert.class,
                CharHomophoneZh.class,
                AliasEnumerate.class);
    }

    @Override
    public List<Class<? extends Policy>> policies() {
        return List.of(Wordnet.class, Charswap.class, Eda.class, Checklist.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(TextMedium.class);
    }
}
