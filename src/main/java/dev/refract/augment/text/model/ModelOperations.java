package dev.refract.augment.text.model;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Policy;
import java.util.List;

/** The operations on texts that need a model of the user's. */
public final class ModelOperations implements Operations {
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
