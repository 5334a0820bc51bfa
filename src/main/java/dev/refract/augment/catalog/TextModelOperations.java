package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Policy;
import dev.refract.augment.text.model.BackTranslation;
import dev.refract.augment.text.model.Clare;
import dev.refract.augment.text.model.Embedding;
import dev.refract.augment.text.model.EmbeddingInsert;
import dev.refract.augment.text.model.EmbeddingSubstitute;
import dev.refract.augment.text.model.MlmInsert;
import dev.refract.augment.text.model.MlmMerge;
import dev.refract.augment.text.model.MlmSubstitute;
import dev.refract.sample.Kind;
import java.util.List;

/** The operations on texts that need a model of the user's. */
public final class TextModelOperations implements Operations {
    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(
                EmbeddingSubstitute.class,
                EmbeddingInsert.class,
                MlmSubstitute.class,
                MlmInsert.class,
                MlmMerge.class,
                BackTranslation.class);
    }

    @Override
    public List<Class<? extends Policy>> policies() {
        return List.of(Embedding.class, Clare.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of();
    }
}
