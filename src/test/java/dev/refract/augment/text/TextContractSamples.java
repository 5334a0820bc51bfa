package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.text.character.BidiReorder;
import dev.refract.augment.text.character.CaseChange;
import dev.refract.augment.text.character.CharDelete;
import dev.refract.augment.text.character.CharHomophoneZh;
import dev.refract.augment.text.character.CharInsert;
import dev.refract.augment.text.character.CharSubstitute;
import dev.refract.augment.text.character.CharSwap;
import dev.refract.augment.text.character.ControlCharDelete;
import dev.refract.augment.text.character.InvisibleCharInsert;
import dev.refract.augment.text.character.Keyboard;
import dev.refract.augment.text.character.KeyboardTypo;
import dev.refract.augment.text.character.LetterCase;
import dev.refract.augment.text.character.LetterEdits;
import dev.refract.augment.text.character.MisspellingType;
import dev.refract.augment.text.character.PreservedEnds;
import dev.refract.augment.text.character.RandomLetters;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.confusable.CharGlyphZh;
import dev.refract.augment.text.confusable.ConfusableEdits;
import dev.refract.augment.text.confusable.ConfusableSettings;
import dev.refract.augment.text.confusable.HomoglyphSubstitute;
import dev.refract.augment.text.confusable.OcrError;
import dev.refract.augment.text.entity.DateChange;
import dev.refract.augment.text.entity.LocationChange;
import dev.refract.augment.text.entity.NameChange;
import dev.refract.augment.text.entity.NameLanguage;
import dev.refract.augment.text.entity.NumberChange;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.augment.text.lexicon.AntonymWordnet;
import dev.refract.augment.text.lexicon.HypernymWordnet;
import dev.refract.augment.text.lexicon.HyponymWordnet;
import dev.refract.augment.text.lexicon.InflectionSubstitute;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymInsert;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.lexicon.WordNetSubstitution;
import dev.refract.augment.text.phrase.AliasEnumerate;
import dev.refract.augment.text.phrase.AliasMatching;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.phrase.ContractionApply;
import dev.refract.augment.text.phrase.ContractionExpand;
import dev.refract.augment.text.sentence.SentenceSwap;
import dev.refract.augment.text.word.BertMasking;
import dev.refract.augment.text.word.Corpus;
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
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of operations on texts, and the texts they are tried on. */
public final class TextContractSamples implements ContractSamples {
    private static final Range SHARE = new Range(0.2, 0.4);
    private static final IntRange ONE = new IntRange(1, 3);
    private static final Amount TWO = new Amount(SHARE, Optional.of(new IntRange(2, 2)));
    private static final LetterEdits LETTERS = new LetterEdits(TWO, ONE, 1);
    private static final ConfusableSettings OWN_TABLE = new ConfusableSettings(Optional.empty());
    private static final WordNetSubstitution ALL_PARTS = new WordNetSubstitution(TWO, List.of(PartOfSpeech.values()));

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public List<Augmentation<?>> operations() {
        return List.of(
                new WordDelete(Amount.share(SHARE)),
                new WordDelete(TWO),
                new WordSwap(Amount.share(SHARE), WordSwap.SwapScope.NEIGHBORS),
                new WordSwap(TWO, WordSwap.SwapScope.ANY),
                new AliasSwap(
                        List.of(List.of("CNN", "convolutional network", "convnet"), List.of("picture", "image")),
                        Amount.share(new Range(1, 1)),
                        new AliasMatching(false, true)),
                new SpellingError(TWO, List.of(MisspellingType.values()), 2, Keyboard.EN),
                new SynonymWordnet(ALL_PARTS),
                new CharInsert(LETTERS, new RandomLetters(PreservedEnds.BOTH, "xyz!")),
                new CharSubstitute(LETTERS, new RandomLetters(PreservedEnds.FIRST, "abc")),
                new CharDelete(LETTERS, PreservedEnds.NONE),
                new CharSwap(LETTERS, PreservedEnds.LAST, CharSwap.SwapMode.RANDOM),
                new KeyboardTypo(LETTERS, Keyboard.DE),
                new OcrError(new ConfusableEdits(
                        TWO, ONE, new ConfusableSettings(Optional.of(List.of(List.of("e", "c"), List.of("h", "li")))))),
                new HomoglyphSubstitute(new ConfusableEdits(TWO, ONE, OWN_TABLE)),
                new CharGlyphZh(TWO, OWN_TABLE),
                new InvisibleCharInsert(LETTERS),
                new BidiReorder(TWO, 2),
                new ControlCharDelete(LETTERS),
                new CaseChange(TWO, List.of(LetterCase.values())),
                new WordInsertRandom(TWO, List.of("well", "very much")),
                new WordSubstituteList(TWO, List.of("_", "dog")),
                new BertMasking(TWO, "[M]", 0.3, 0.4, Optional.of(List.of("fish"))),
                new WordSplit(TWO, 2),
                new WordMerge(TWO),
                new WordCrop(TWO),
                new WordShuffle(new IntRange(2, 9)),
                new StopWordDelete(TWO, StopWordLanguage.EN),
                new PunctuationInsert(TWO, List.of(";", "!?")),
                new PunctuationDelete(TWO),
                new ContractionExpand(TWO),
                new ContractionApply(TWO),
                new NumberChange(TWO, 0.5, List.of()),
                new DateChange(TWO, new IntRange(1, 1)),
                new LocationChange(TWO, true),
                new NameChange(TWO, true, NameChange.NamePart.FIRST, NameLanguage.EN),
                new SentenceSwap(SentenceSwap.Mode.RANDOM),
                new SentenceSwap(SentenceSwap.Mode.SHUFFLE),
                new AntonymWordnet(ALL_PARTS),
                new HypernymWordnet(ALL_PARTS),
                new HyponymWordnet(ALL_PARTS),
                new InflectionSubstitute(ALL_PARTS),
                new SynonymInsert(ALL_PARTS),
                new TfidfSubstitute(TWO, new Corpus(Map.of("the", 0.1, "with", 0.5, "network", 4.0))),
                new TfidfInsert(TWO, new Corpus(Map.of("the", 0.1, "with", 0.5))),
                new CharHomophoneZh(TWO),
                new AliasEnumerate(
                        List.of(
                                List.of("CNN", "convnet"),
                                List.of("picture", "image", "photo"),
                                List.of("Paris", "Rome")),
                        new AliasMatching(false, true)));
    }

    @Override
    public List<Specimen> ordinary() {
        return TextSpecimens.ordinary();
    }

    @Override
    public List<Specimen> extremes() {
        return TextSpecimens.extremes();
    }

    @Override
    public List<String> stray(Augmented copy) {
        String text = ((Payload.Text) copy.payload()).text();
        int length = text.codePointCount(0, text.length());
        return copy.label().spans().stream()
                .filter(span -> span.end() > length)
                .map(span -> span + " reaches behind a text of " + length)
                .toList();
    }

    @Override
    public String toString() {
        return "text";
    }
}
